package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.Token.Kind;
import io.wecompolicy.core.rule.FactTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides a file into rules, so that a mistake in one does not hide those in the next. Whatever else stands outside rules
 * is reported, but for {@code package}, {@code import} and {@code global} lines that say what is so anyway.
 */
final class Sections {
    private static final Map<String, String> REFUSED = Map.of(
            "function", "规则文件里不能有函数；请把判断写成条件",
            "query", "规则文件里不能有查询；请把条件写进规则",
            "declare", "不能声明新的类型；可用的事实已经齐全",
            "unit", "不能用规则单元；文件夹就是规则所属的家族",
            "attributes", "不能设属性；优先级请写 `@priority(n)`",
            "dialect", "不能选方言，请删除这一行",
            "expander", "句子请写在 .dslr 文件里",
            "template", "不能声明模板",
            "salience", "优先级请在规则里写 `@priority(n)`");

    private final SourceText source;
    private final List<Token> tokens;
    private final Family family;
    private final Findings findings;
    private final List<Section> sections = new ArrayList<>();
    private int at;

    Sections(SourceText source, List<Token> tokens, Family family, Findings findings) {
        this.source = source;
        this.tokens = tokens;
        this.family = family;
        this.findings = findings;
    }

    List<Section> read() {
        while (peek().kind() != Kind.END) {
            if (peek().is("rule")) {
                rule();
            } else if (peek().is("package")) {
                packageLine();
            } else if (peek().is("import")) {
                importLine();
            } else if (peek().is("global")) {
                globalLine();
            } else if (!take(";")) {
                refuse();
            }
        }
        return sections;
    }

    private void rule() {
        int start = at;
        Token keyword = tokens.get(at++);
        Optional<Token> name = Optional.empty();
        if (peek().kind() == Kind.TEXT || (peek().kind() == Kind.NAME && !peek().is("when") && !peek().is("then"))) {
            name = Optional.of(tokens.get(at++));
        } else if (peek().kind() == Kind.BROKEN) {
            at++;
        }
        List<Token> header = until("when", "then");
        Optional<List<Token>> conditions = Optional.empty();
        if (take("when")) {
            take(":");
            conditions = Optional.of(until("then"));
        }
        int thenEnd = peek().end();
        boolean hasThen = take("then");
        List<Token> consequences = hasThen ? until("end") : List.of();
        int consequencesEnd = peek().start();
        Section section = new Section(
                keyword, name, header, conditions, consequences, thenEnd, consequencesEnd, hasThen ? peek().end() : 0);
        if (!hasThen) {
            missing("then", section, start, "条件之后写 `then`，再写结论");
            take("end");
        } else if (!take("end")) {
            missing("end", section, start, "每条规则以 `end` 结束");
        }
        sections.add(section);
    }

    private void missing(String word, Section section, int start, String hint) {
        if (tokens.subList(start, at).stream().anyMatch(token -> token.kind() == Kind.BROKEN)) {
            // An unclosed text may well have swallowed it.
            return;
        }
        findings.error(
                "missing-" + word,
                source.span(section.keyword().start()),
                section.shownName(),
                "规则少了 `" + word + "`",
                hint);
    }

    /** Up to one of the words, to {@code end}, or to where the next rule begins. */
    private List<Token> until(String... words) {
        int from = at;
        while (peek().kind() != Kind.END && !peek().is("end") && !beginsRule()) {
            for (String word : words) {
                if (peek().is(word)) {
                    return tokens.subList(from, at);
                }
            }
            at++;
        }
        return tokens.subList(from, at);
    }

    /** The word first on its line and a name after it; {@code rule} is also a field of proposals. */
    private boolean beginsRule() {
        if (!peek().is("rule") || at + 1 >= tokens.size()) {
            return false;
        }
        Kind next = tokens.get(at + 1).kind();
        boolean named = next == Kind.TEXT || next == Kind.NAME || next == Kind.BROKEN;
        return named && source.line(tokens.get(at - 1).start()) < source.line(peek().start());
    }

    private void packageLine() {
        Token keyword = tokens.get(at++);
        String name = qualifiedName();
        String own = "rules." + family.label();
        if (!name.equals(own)) {
            report(
                    "foreign-package",
                    keyword,
                    "文件夹决定规则的家族，`package " + name + "` 说的不一样",
                    "请写 `package " + own + "` 或删除这一行");
        }
        take(";");
    }

    private void importLine() {
        Token keyword = tokens.get(at++);
        Token first = peek();
        String name = qualifiedName();
        boolean several = peek().is(".") && tokens.get(at + 1).is("*");
        at += several ? 2 : 0;
        boolean plain = !first.is("static") && !first.is("function") && !first.is("accumulate") && !first.is("acc");
        boolean known = several ? FactTypes.ALL.packages().contains(name) : FactTypes.ALL.isQualifiedName(name);
        if (!plain || !known) {
            report("foreign-import", keyword, "不能引入 `" + name + "`", "事实、事件和提议都已经可用，请删除这一行");
            while (peek().kind() != Kind.END && !peek().is(";") && sameLine(keyword)) {
                at++;
            }
        }
        take(";");
    }

    private void globalLine() {
        Token keyword = tokens.get(at++);
        String type = qualifiedName();
        Token name = peek();
        at += name.kind() == Kind.NAME ? 1 : 0;
        if (!type.equals("Decide") || !name.is("decide")) {
            report("foreign-global", keyword, "不能声明全局变量 `" + name.text() + "`", "只有 `decide`，它已经可用，请删除这一行");
        }
        take(";");
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (peek().kind() == Kind.NAME) {
            name.append(tokens.get(at++).text());
            if (!peek().is(".") || tokens.get(at + 1).kind() != Kind.NAME) {
                break;
            }
            name.append(tokens.get(at++).text());
        }
        return name.toString();
    }

    private void refuse() {
        Token token = peek();
        String hint = token.kind() == Kind.NAME ? REFUSED.get(token.text()) : null;
        if (hint != null) {
            report("unsupported-construct", token, "规则文件里不能有 `" + token.text() + "`", hint);
        } else if (token.kind() != Kind.BROKEN) {
            report("unexpected-text", token, "规则之外不应该有 `" + token.text() + "`", "规则写成 `rule \"名称\" when … then … end`");
        }
        skip();
    }

    /** To the next rule or line that may stand here; braces and {@code end} of what is skipped go with it. */
    private void skip() {
        at++;
        int depth = 0;
        while (peek().kind() != Kind.END) {
            depth += peek().is("{") ? 1 : 0;
            depth -= peek().is("}") ? 1 : 0;
            boolean starts = beginsRule() || peek().is("package") || peek().is("import") || peek().is("global");
            if (starts || (depth <= 0 && REFUSED.containsKey(peek().text()) && peek().kind() == Kind.NAME)) {
                return;
            }
            at++;
        }
    }

    private boolean sameLine(Token token) {
        return source.line(token.start()) == source.line(peek().start());
    }

    private boolean take(String text) {
        boolean seen = peek().is(text);
        at += seen ? 1 : 0;
        return seen;
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private void report(String code, Token token, String message, String hint) {
        findings.error(code, source.span(token.start()), Optional.empty(), message, hint);
    }
}
