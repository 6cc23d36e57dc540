package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
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
    private static final Map<String, DrlPhrase> REFUSED = Map.of(
            "function", DrlPhrase.NO_FUNCTIONS,
            "query", DrlPhrase.NO_QUERIES,
            "declare", DrlPhrase.NO_DECLARATIONS,
            "unit", DrlPhrase.NO_UNITS,
            "attributes", DrlPhrase.NO_ATTRIBUTES,
            "dialect", DrlPhrase.NO_DIALECTS,
            "expander", DrlPhrase.NO_EXPANDERS,
            "template", DrlPhrase.NO_TEMPLATES,
            "salience", DrlPhrase.PRIORITY_IN_RULE);

    private final SourceText source;
    private final List<Token> tokens;
    private final Family family;
    private final Findings findings;
    private final List<Section> sections = new ArrayList<>();
    private int at;

    Sections(SourceText source, List<Token> tokens, Family family, Findings findings) {
        this.source = source;
        this.tokens = new ArrayList<>(tokens);
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
        boolean broken = peek().kind() == Kind.BROKEN;
        if (broken
                || peek().kind() == Kind.TEXT
                || (peek().kind() == Kind.NAME && !peek().is("when") && !peek().is("then"))) {
            name = Optional.of(tokens.get(at++));
        }
        int from = at;
        List<Token> header = until("when", "then");
        Shape shape = new Shape(peek().is("then") ? misspelt(from, "when") : header);
        int whenEnd = peek().end();
        boolean hasWhen = take("when");
        if (hasWhen) {
            take(":");
            shape.conditions(until("then"));
        }
        Token then = peek();
        boolean hasThen = take("then");
        shape.consequences(hasThen ? until("end") : List.of());
        int consequencesEnd = peek().start();
        Optional<String> shown = Section.shownName(name);
        boolean misshapen = hasThen
                && shape.fault(hasWhen, then)
                        .map(fault -> {
                            findings.error(
                                    fault.complaint(),
                                    source.span(fault.token().start()),
                                    shown,
                                    fault.token().text());
                            return true;
                        })
                        .orElse(false);
        Section section = new Section(
                keyword,
                name,
                shape.header(),
                whenEnd,
                hasWhen ? Optional.of(shape.conditions()) : Optional.empty(),
                shape.consequences(),
                then.end(),
                consequencesEnd,
                hasThen ? peek().end() : 0,
                misshapen);
        if (!hasThen) {
            missing(DrlComplaint.MISSING_THEN, section, start);
            take("end");
        } else if (!take("end")) {
            missing(DrlComplaint.MISSING_END, section, start);
        }
        sections.add(section);
    }

    private void missing(DrlComplaint complaint, Section section, int start) {
        if (tokens.subList(start, at).stream().anyMatch(token -> token.kind() == Kind.BROKEN)) {
            // An unclosed text may well have swallowed it.
            return;
        }
        findings.error(complaint, source.span(section.keyword().start()), section.shownName());
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
        return misspelt(from, words);
    }

    /** The word is not there; one that looks like it stands for it, and is told. */
    private List<Token> misspelt(int from, String... words) {
        int to = at;
        for (int index = from; index < to; index++) {
            Token token = tokens.get(index);
            Token next = tokens.get(index + 1);
            boolean alone = token.kind() == Kind.NAME
                    && !next.is("(")
                    && !next.is(":")
                    && !next.is(".")
                    && !tokens.get(index - 1).is(".")
                    && !tokens.get(index - 1).is("@");
            Optional<String> meant = alone ? KeywordGuess.of(token.text(), words) : Optional.empty();
            if (meant.isPresent()) {
                report(KeywordGuess.complaint(token.text()), token, token.text(), meant.get());
                Token mended = new Token(Kind.NAME, meant.get(), meant.get(), token.start(), token.end());
                tokens.set(index, mended);
                at = index;
                return tokens.subList(from, at);
            }
        }
        return tokens.subList(from, to);
    }

    /** The word first on its line and a name after it; {@code rule} is also a field of proposals. */
    private boolean beginsRule() {
        if (!peek().is("rule") || at + 1 >= tokens.size()) {
            return false;
        }
        Kind next = tokens.get(at + 1).kind();
        boolean named = next == Kind.TEXT || next == Kind.NAME || next == Kind.BROKEN;
        return named && !source.sameLine(tokens.get(at - 1).start(), peek().start());
    }

    private void packageLine() {
        Token keyword = tokens.get(at++);
        String name = qualifiedName();
        String own = "rules." + family.label();
        if (!name.equals(own)) {
            report(DrlComplaint.FOREIGN_PACKAGE, keyword, name, own);
        }
        take(";");
    }

    private void importLine() {
        Token keyword = tokens.get(at++);
        Token first = peek();
        boolean special = peek().is("function") || peek().is("static") || peek().is("accumulate") || peek().is("acc");
        String name = (special ? tokens.get(at++).text() + " " : "") + qualifiedName();
        boolean several = peek().is(".") && tokens.get(at + 1).is("*");
        at += several ? 2 : 0;
        boolean plain = !first.is("static") && !first.is("function") && !first.is("accumulate") && !first.is("acc");
        boolean known = several ? FactTypes.ALL.packages().contains(name) : FactTypes.ALL.isQualifiedName(name);
        if (!plain || !known) {
            report(DrlComplaint.FOREIGN_IMPORT, keyword, name);
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
            report(DrlComplaint.FOREIGN_GLOBAL, keyword, name.text());
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
        if (token.kind() == Kind.NAME && KeywordGuess.of(token.text(), "rule").isPresent()) {
            report(KeywordGuess.complaint(token.text()), token, token.text(), "rule");
        } else if (token.is("end")) {
            report(DrlComplaint.SURPLUS_END, token);
        } else if (token.kind() == Kind.NAME && REFUSED.containsKey(token.text())) {
            report(DrlComplaint.UNSUPPORTED_CONSTRUCT, token, token.text(), REFUSED.get(token.text()));
        } else if (token.kind() != Kind.BROKEN) {
            report(DrlComplaint.UNEXPECTED_TEXT, token, token.text());
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
        return source.sameLine(token.start(), peek().start());
    }

    private boolean take(String text) {
        boolean seen = peek().is(text);
        at += seen ? 1 : 0;
        return seen;
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private void report(DrlComplaint complaint, Token token, Object... arguments) {
        findings.error(complaint, source.span(token.start()), Optional.empty(), arguments);
    }
}
