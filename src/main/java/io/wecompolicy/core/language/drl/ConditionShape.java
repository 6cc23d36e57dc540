package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Shown;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** Asks Drools' parser for the tree of the conditions of one rule. What could hurt the parser is refused before. */
final class ConditionShape {
    private static final String HEAD = "rule x when ";
    private static final int DEEPEST = 12;
    private static final int MOST_PREFIXES = 3;
    private static final int MOST_TOKENS = 5_000;

    private final SourceText source;
    private final String repaired;
    private final Findings findings;
    private final Optional<String> rule;

    ConditionShape(SourceText source, String repaired, Findings findings, Optional<String> rule) {
        this.source = source;
        this.repaired = repaired;
        this.findings = findings;
        this.rule = rule;
    }

    /** @param base what must be added to the offsets of the tree to have those of the file */
    record Shape(AndDescr tree, int base) {}

    Optional<Shape> read(List<Token> conditions) {
        Optional<Misreading> harmful = harmful(conditions);
        if (harmful.isPresent()) {
            harmful.get().report(findings, source, rule);
            return Optional.empty();
        }
        int start = conditions.get(0).start();
        int end = conditions.get(conditions.size() - 1).end();
        // Alone, so that a mistake here can not swallow the next rule; the name is never given to the parser.
        String text = HEAD + repaired.substring(start, end) + "\nthen end";
        int base = start - HEAD.length();
        DrlParser parser = new DrlParser();
        try {
            PackageDescr tree = parser.parse(false, text);
            if (!parser.hasErrors() && tree != null && tree.getRules().size() == 1) {
                return Optional.of(new Shape(tree.getRules().get(0).getLhs(), base));
            }
        } catch (DroolsParserException | RuntimeException | StackOverflowError broken) {
            // Whatever it was, the text is what the parser could not take; the place it last saw is as good as any.
            findings.error(DrlComplaint.UNREADABLE_CONDITION, source.span(start), rule);
            return Optional.empty();
        }
        report(parser, text, base, conditions);
        return Optional.empty();
    }

    private void report(DrlParser parser, String text, int base, List<Token> conditions) {
        Optional<Misreading> known = Habits.in(conditions).or(() -> SourceReader.fault(conditions));
        if (known.isPresent()) {
            known.get().report(findings, source, rule);
            return;
        }
        int start = conditions.get(0).start();
        int end = conditions.get(conditions.size() - 1).end();

        int offset = parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .filter(error -> error.getRow() > 0)
                .mapToInt(error -> base + lineStart(text, error.getRow()) + Math.max(0, error.getCol()))
                .findFirst()
                .orElse(start);
        int place = Math.max(start, Math.min(offset, end));
        for (int index = 1; index < conditions.size(); index++) {
            Token token = conditions.get(index);
            if (token.start() == place
                    && token.kind() == Kind.NAME
                    && conditions.get(index - 1).kind() == Kind.NAME) {
                OperatorNames.unknown(token).report(findings, source, rule);
                return;
            }
        }
        if (place == end) {
            findings.error(DrlComplaint.SYNTAX_NEAR, source.span(place), rule, DrlPhrase.END_OF_CONDITIONS);
            return;
        }
        source.quote(place, wordEnd(place, end))
                .ifPresentOrElse(
                        word -> findings.error(
                                DrlComplaint.SYNTAX_NEAR,
                                source.span(place),
                                rule,
                                Bilingual.same("`" + Shown.of(word) + "`")),
                        () -> findings.error(DrlComplaint.SYNTAX, source.span(place), rule));
    }

    /** Lines end with {@code \n} for the parser, which counts them from 1. */
    private static int lineStart(String text, int row) {
        int start = 0;
        for (int line = 1; line < row; line++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return start;
    }

    private int wordEnd(int place, int end) {
        int to = place;
        while (to < end
                && to < place + 20
                && !Character.isWhitespace(source.text().charAt(to))) {
            to++;
        }
        return Math.max(to, place + 1);
    }

    /** {@code accumulate( …, init( … ) action( … ) result( … ) )}. */
    private static boolean isInlineCode(List<Token> conditions, int index) {
        Token token = conditions.get(index);
        boolean word = token.is("init") || token.is("action") || token.is("reverse") || token.is("result");
        return word
                && index > 0
                && index + 1 < conditions.size()
                && conditions.get(index + 1).is("(")
                && (conditions.get(index - 1).is(",")
                        || conditions.get(index - 1).is(")"));
    }

    private static Optional<Misreading> harmful(List<Token> conditions) {
        int depth = 0;
        int prefixes = 0;
        boolean accumulates = false;
        for (int index = 0; index < conditions.size(); index++) {
            Token token = conditions.get(index);
            accumulates |= token.is("accumulate");
            if (accumulates && isInlineCode(conditions, index)) {
                return Optional.of(new Misreading(DrlComplaint.INLINE_ACCUMULATE, token.start(), token.text()));
            }
            boolean prefix = token.is("!")
                    || token.is("-")
                    || token.is("+")
                    || token.is("~")
                    || token.is("not")
                    || token.is("exists");
            prefixes = prefix ? prefixes + 1 : 0;
            depth += token.is("(") || token.is("[") ? 1 : 0;
            depth -= token.is(")") || token.is("]") ? 1 : 0;
            if (depth > DEEPEST || prefixes > MOST_PREFIXES) {
                return Optional.of(new Misreading(DrlComplaint.DEEP_CONDITION, token.start()));
            }
            if (depth < 0) {
                Optional<Misreading> habit = Habits.in(conditions.subList(0, index + 1));
                return habit.isPresent()
                        ? habit
                        : Optional.of(new Misreading(DrlComplaint.SURPLUS_BRACKET, token.start(), token.text()));
            }
            Optional<Misreading> symbols = Habits.early(conditions, index);
            if (symbols.isPresent()) {
                return symbols;
            }
            if (token.is("=")) {
                return Optional.of(new Misreading(DrlComplaint.ASSIGNMENT, token.start()));
            }
            if (token.is("{")
                    && index > 0
                    && FactTypes.ALL.type(conditions.get(index - 1).text()).isPresent()) {
                return Optional.of(new Misreading(DrlComplaint.WRONG_BRACKET, token.start(), token.text()));
            }
            if (token.is("{") || token.is("}") || token.is("->")) {
                return Optional.of(new Misreading(DrlComplaint.CODE_IN_CONDITION, token.start(), token.text()));
            }
            if (token.kind() == Kind.NAME && token.is("eval")) {
                return Optional.of(new Misreading(DrlComplaint.EVAL, token.start()));
            }
        }
        Token last = conditions.get(conditions.size() - 1);
        if (depth > 0) {
            return Optional.of(new Misreading(DrlComplaint.MISSING_BRACKETS, last.end(), depth));
        }
        return conditions.size() > MOST_TOKENS
                ? Optional.of(new Misreading(DrlComplaint.LONG_CONDITION, last.start()))
                : Optional.empty();
    }
}
