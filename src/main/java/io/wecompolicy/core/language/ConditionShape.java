package io.wecompolicy.core.language;

import io.wecompolicy.core.language.Token.Kind;
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
            findings.error(harmful.get(), source, rule);
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
            findings.error("syntax", source.span(start), rule, "条件看不懂", "条件写成 `事实( 字段 == 值 )`，可加 `not`、`exists`、`or`");
            return Optional.empty();
        }
        report(parser, text, base, conditions);
        return Optional.empty();
    }

    private void report(DrlParser parser, String text, int base, List<Token> conditions) {
        int start = conditions.get(0).start();
        int end = conditions.get(conditions.size() - 1).end();
        SourceText parsed = new SourceText("", text);
        int offset = parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .filter(error -> error.getRow() > 0)
                .mapToInt(error -> base + parsed.offset(error.getRow()) + Math.max(0, error.getCol()))
                .findFirst()
                .orElse(start);
        int place = Math.max(start, Math.min(offset, end));
        for (int index = 1; index < conditions.size(); index++) {
            Token token = conditions.get(index);
            if (token.start() == place
                    && token.kind() == Kind.NAME
                    && conditions.get(index - 1).kind() == Kind.NAME) {
                findings.error(OperatorNames.unknown(token), source, rule);
                return;
            }
        }
        String near = place < end ? "`" + source.text().substring(place, wordEnd(place, end)) + "`" : "条件的末尾";
        findings.error(
                "syntax", source.span(place), rule, "语法有错，在 " + near + " 附近", "检查括号、逗号和运算符；条件写成 `事实( 字段 == 值 )`");
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

    private static Optional<Misreading> harmful(List<Token> conditions) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : conditions) {
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
                return Optional.of(new Misreading("too-deep", token.start(), "条件嵌套太深", "请拆成几条规则"));
            }
            if (depth < 0) {
                return Optional.of(new Misreading("syntax", token.start(), "多了一个 `" + token.text() + "`", "括号要配对"));
            }
            if (token.is("=")) {
                return Optional.of(new Misreading("assignment", token.start(), "规则里不能赋值", "相等请写 `==`"));
            }
            if (token.is("{") || token.is("}") || token.is("->")) {
                return Optional.of(
                        new Misreading("inline-code", token.start(), "条件里不能有 `" + token.text() + "`", "规则里不能写程序代码"));
            }
            if (token.kind() == Kind.NAME && token.is("eval")) {
                return Optional.of(
                        new Misreading("unsupported-condition", token.start(), "条件里不能用 `eval`", "请把判断写进事实的括号里"));
            }
        }
        Token last = conditions.get(conditions.size() - 1);
        if (depth > 0) {
            return Optional.of(new Misreading("syntax", last.end(), "少了 " + depth + " 个 `)`", "括号要配对"));
        }
        return conditions.size() > MOST_TOKENS
                ? Optional.of(new Misreading("too-many", last.start(), "一条规则的条件太长", "请拆成几条规则"))
                : Optional.empty();
    }
}
