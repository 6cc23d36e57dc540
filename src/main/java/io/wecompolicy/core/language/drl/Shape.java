package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import java.util.List;
import java.util.Optional;

/** The parts of a rule while it is divided, and the first keyword that is not where it belongs. What follows such a one is cut. */
final class Shape {
    private List<Token> header;
    private List<Token> conditions = List.of();
    private List<Token> consequences = List.of();

    Shape(List<Token> header) {
        this.header = header;
    }

    /** @param token where it is told */
    record Fault(DrlComplaint complaint, Token token) {}

    List<Token> header() {
        return header;
    }

    List<Token> conditions() {
        return conditions;
    }

    void conditions(List<Token> tokens) {
        conditions = tokens;
    }

    List<Token> consequences() {
        return consequences;
    }

    void consequences(List<Token> tokens) {
        consequences = tokens;
    }

    Optional<Fault> fault(boolean hasWhen, Token then) {
        Optional<Fault> again = find(consequences, "then").map(token -> new Fault(DrlComplaint.KEYWORD_AGAIN, token));
        if (again.isPresent()) {
            consequences = before(consequences, again.get().token());
            return again;
        }
        if (hasWhen) {
            return find(conditions, "when").map(token -> new Fault(DrlComplaint.KEYWORD_AGAIN, token));
        }
        Optional<Token> late = find(consequences, "when");
        if (late.isPresent()) {
            consequences = before(consequences, late.get());
            return Optional.of(new Fault(DrlComplaint.LATE_WHEN, late.get()));
        }
        Token missed = firstCondition().orElse(then);
        header = missed.equals(then) ? header : before(header, missed);
        return Optional.of(new Fault(DrlComplaint.MISSING_WHEN, missed));
    }

    private static Optional<Token> find(List<Token> tokens, String word) {
        return tokens.stream().filter(token -> token.is(word)).findFirst();
    }

    private static List<Token> before(List<Token> tokens, Token end) {
        return tokens.subList(0, tokens.indexOf(end));
    }

    /** The first word of the header that is neither metadata nor an attribute. */
    private Optional<Token> firstCondition() {
        int depth = 0;
        boolean attribute = false;
        for (int index = 0; index < header.size(); index++) {
            Token token = header.get(index);
            depth += token.is("(") ? 1 : 0;
            depth -= token.is(")") ? 1 : 0;
            attribute |= HeaderReader.isAttribute(token);
            boolean annotation = index > 0 && header.get(index - 1).is("@");
            if (depth == 0 && token.kind() == Kind.NAME && !annotation && !attribute) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
