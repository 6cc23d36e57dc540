package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.rule.FactTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions as people write them who know spreadsheets, SQL, Java or plain speech: what is wrong at which token, and what a
 * rule has instead. Asked when Drools' parser says no, whose own words name neither.
 */
final class Habits {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ELEMENTS =
            Set.of("not", "exists", "and", "or", "forall", "accumulate", "from", "collect", "over", "eval");
    private static final Map<String, String> JOINING = Map.of(
            "and", ",", "or", "||", "AND", ",", "OR", "||", "并且", ",", "且", ",", "和", ",", "或者", "||", "或", "||");

    private final List<Token> tokens;
    /** For each bracket that is open, whether constraints of a fact stand in it. */
    private final Deque<Boolean> brackets = new ArrayDeque<>();

    private Habits(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What the parser would take for something else: told before it is asked. */
    static Optional<Misreading> early(List<Token> tokens, int index) {
        Habits habits = new Habits(tokens);
        Token here = tokens.get(index);
        Token before = habits.token(index - 1);
        Token next = habits.token(index + 1);
        boolean compared = habits.isOperator(index - 2);
        if (here.is(",")
                && compared
                && before.end() == here.start()
                && next.start() == here.end()
                && before.kind() == Kind.NUMBER
                && next.kind() == Kind.NUMBER
                && next.text().length() == 3) {
            return found(DrlComplaint.THOUSANDS, here, before.text() + next.text());
        }
        if (here.is(";") && compared && habits.isField(index + 1) && habits.isOperator(index + 2)) {
            return found(DrlComplaint.SEMICOLON_BETWEEN, here);
        }
        boolean binds = here.is("=") && before.text().startsWith("$") && next.kind() == Kind.NAME;
        return binds
                ? found(DrlComplaint.BOUND_BY_EQUALS, here, before.text(), next.text())
                : OperatorGuess.symbols(tokens, index);
    }

    /** The first that is found. */
    static Optional<Misreading> in(List<Token> tokens) {
        return new Habits(tokens).look();
    }

    private Optional<Misreading> look() {
        for (int index = 0; index < tokens.size(); index++) {
            Optional<Misreading> found = at(index);
            if (found.isPresent()) {
                return found;
            }
            Token here = tokens.get(index);
            if (here.is("(")) {
                brackets.push(index > 0 && isFact(index - 1));
            } else if (here.is(")") && !brackets.isEmpty()) {
                brackets.pop();
            }
        }
        return Optional.empty();
    }

    private Optional<Misreading> at(int index) {
        if (brackets.isEmpty()) {
            return outside(index);
        }
        Optional<Misreading> value = value(index);
        return value.isPresent() ? value : between(index);
    }

    /** Where facts stand. */
    private Optional<Misreading> outside(int index) {
        Token here = tokens.get(index);
        Token next = token(index + 1);
        if (here.is("@")) {
            return found(DrlComplaint.LATE_METADATA, here);
        }
        if (index == 0 && here.kind() != Kind.NAME && !here.is("(") && !here.is("/") && !here.is("?")) {
            return found(DrlComplaint.BEFORE_FACT, here, here.text());
        }
        if (here.kind() != Kind.NAME
                || ELEMENTS.contains(here.text())
                || token(index - 1).is(".")
                || next.is(".")) {
            return Optional.empty();
        }
        if (next.is("-") && next.start() == here.end() && token(index + 2).kind() == Kind.NAME) {
            String joined = here.text() + "-" + token(index + 2).text();
            return found(DrlComplaint.UNKNOWN_TYPE, here, joined, FactGuess.hint(joined.replace("-", "")));
        }
        if (isFact(index) && (next.is("[") || next.is("{"))) {
            return found(DrlComplaint.WRONG_BRACKET, next, next.text());
        }
        boolean known = FactTypes.ALL.type(here.text()).isPresent();
        if (known && !next.is("(")) {
            return Optional.of(new Misreading(DrlComplaint.MISSING_FACT_BRACKETS, here.end(), here.text()));
        }
        boolean speech = index == 0 && next.kind() == Kind.NAME && token(2).is("(") && !known;
        return speech ? found(DrlComplaint.BEFORE_FACT, here, here.text()) : Optional.empty();
    }

    /** One constraint. */
    private Optional<Misreading> value(int index) {
        Token here = tokens.get(index);
        Token next = token(index + 1);
        if (isOperator(index) && (next.is(",") || next.is(")"))) {
            return Optional.of(
                    new Misreading(DrlComplaint.MISSING_VALUE, here.end(), DrlPhrase.AFTER_OPERATOR.say(here.text())));
        }
        if (isOperator(index) && next.is("not")) {
            return found(DrlComplaint.NOT_BEFORE_VALUE, next);
        }
        boolean touches = here.end() == next.start();
        if (here.kind() == Kind.TEXT && touches && next.kind() == Kind.NAME) {
            return found(DrlComplaint.QUOTE_IN_TEXT, next);
        }
        if (here.kind() == Kind.NUMBER && touches && (next.kind() == Kind.NAME || next.is("%"))) {
            return found(DrlComplaint.UNIT, next, next.text(), here.text());
        }
        if (here.kind() == Kind.NUMBER && next.is(":") && token(index + 2).kind() == Kind.NUMBER) {
            String time = here.text() + ":" + token(index + 2).text();
            return found(DrlComplaint.BARE_TIME, here, time);
        }
        return here.is("in") && !next.is("(") && isField(index - 1)
                ? found(DrlComplaint.IN_WITHOUT_BRACKETS, next, next.text())
                : Optional.empty();
    }

    /** What stands between constraints, or should. */
    private Optional<Misreading> between(int index) {
        Token here = tokens.get(index);
        Token next = token(index + 1);
        Token before = token(index - 1);
        boolean constraints = Boolean.TRUE.equals(brackets.peek());
        if (here.is(",") && (next.is(",") || next.is(")"))) {
            return found(DrlComplaint.SURPLUS_COMMA, next.is(",") ? next : here);
        }
        if (here.is("not") && next.kind() == Kind.NAME && constraints) {
            boolean first = before.is("(") || before.is(",");
            return first
                    ? found(DrlComplaint.NOT_BEFORE_FIELD, here, next.text())
                    : found(
                            DrlComplaint.UNKNOWN_OPERATOR,
                            here,
                            "not " + next.text(),
                            OperatorGuess.hint("not " + next.text()));
        }
        if (here.is(",") && before.is("(")) {
            return found(DrlComplaint.SURPLUS_COMMA, here);
        }
        if (here.is("(") && before.is("in") && next.is(")")) {
            return found(DrlComplaint.EMPTY_LIST, here);
        }
        if (here.is(")") && brackets.size() == 1 && isAccumulateWithoutResult(index)) {
            return found(DrlComplaint.RESULT_MISSING, here);
        }
        if (!constraints) {
            return Optional.empty();
        }
        if (JOINING.containsKey(here.text())
                && here.kind() == Kind.NAME
                && next.kind() == Kind.NAME
                && isValue(before)) {
            String joined = Optional.ofNullable(JOINING.get(here.text())).orElse(",");
            return found(DrlComplaint.JOINING_WORD, here, here.text(), joined);
        }
        if (here.is(";") && next.kind() == Kind.NAME) {
            return found(DrlComplaint.SEMICOLON_BETWEEN, here);
        }
        if (isValue(before) && isField(index) && isOperator(index + 1) && isOperator(index - 2)) {
            return Optional.of(new Misreading(DrlComplaint.MISSING_COMMA, before.end(), here.text()));
        }
        if ((before.is("(") || before.is(",")) && isOperator(index)) {
            return found(DrlComplaint.MISSING_FIELD, here, here.text());
        }
        return isField(index) && isValue(next) && (before.is("(") || before.is(","))
                ? found(DrlComplaint.MISSING_OPERATOR, next, here.text(), next.text())
                : Optional.empty();
    }

    private boolean isAccumulateWithoutResult(int end) {
        int depth = 0;
        for (int index = end; index >= 0; index--) {
            depth += token(index).is(")") ? 1 : 0;
            depth -= token(index).is("(") ? 1 : 0;
            if (depth == 1 && token(index).is(";")) {
                return false;
            }
            if (depth == 0) {
                return token(index - 1).is("accumulate");
            }
        }
        return false;
    }

    private boolean isFact(int index) {
        Token here = tokens.get(index);
        return here.kind() == Kind.NAME
                && !ELEMENTS.contains(here.text())
                && !here.is("in")
                && Character.isUpperCase(here.text().codePointAt(0));
    }

    private boolean isField(int index) {
        Token here = token(index);
        return here.kind() == Kind.NAME && !ELEMENTS.contains(here.text()) && !JOINING.containsKey(here.text());
    }

    private boolean isOperator(int index) {
        return COMPARISONS.contains(token(index).text()) && token(index).kind() == Kind.SYMBOL;
    }

    private static boolean isValue(Token token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || token.is("true") || token.is("false");
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size()
                ? tokens.get(index)
                : new Token(Kind.END, "", "", Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static Optional<Misreading> found(DrlComplaint complaint, Token token, Object... arguments) {
        return Optional.of(new Misreading(complaint, token.start(), arguments));
    }
}
