package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain DRL: {@code *.drl}. Drools' parser judges the shape of conditions; all else is read from our own tokens. */
public final class DrlNotation implements Notation {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}\\p{Nd}_·()（）-]{1,64}");

    @Override
    public String suffix() {
        return ".drl";
    }

    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        List<RuleDefinition> rules = SourceText.ofFile(path, bytes, findings)
                .map(source -> rules(source, family, findings))
                .orElse(List.of());
        if (rules.isEmpty() && !findings.hasErrors()) {
            findings.warning(DrlComplaint.NO_RULES, Span.of(path, 1, 1));
        }
        return rules;
    }

    /**
     * The rules of a text that another notation has put together. What the analyst wrote goes in by {@link #quoted}; what
     * is found is told at her own places, and in words that {@link Findings#addAll} can exchange.
     *
     * @return the rules that are free of errors
     */
    public static List<RuleDefinition> rules(SourceText source, Family family, Findings findings) {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = lexer.tokens();
        List<Section> sections = new Sections(source, tokens, family, findings).read();
        lexer.tell(sections, findings);
        String repaired = lexer.repaired();
        List<RuleDefinition> rules = new ArrayList<>();
        for (Section section : sections) {
            rule(section, source, repaired, tokens, family, findings).ifPresent(rules::add);
        }
        return rules;
    }

    /** Any text as a text literal of rules, so that nothing in it can end the literal. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.valueOf(character);
        };
    }

    private static Optional<RuleDefinition> rule(
            Section section, SourceText source, String repaired, List<Token> tokens, Family family, Findings findings) {
        Optional<String> name = section.shownName();
        Findings own = new Findings();
        checkName(section, source, own);
        TokenCursor header = new TokenCursor(section.header(), section.keyword().end());
        RuleMetadata metadata = new HeaderReader(header, source, own, name).read();
        Scope scope = Scope.empty();
        List<Condition> conditions = conditions(section, source, repaired, tokens, scope, own);
        TokenCursor then = new TokenCursor(section.consequences(), section.consequencesEnd());
        List<Consequence> consequences = new ConsequenceReader(then, source, scope, own, family, name).read();
        if (section.consequences().isEmpty() && section.end() > 0 && !section.misshapen()) {
            own.error(DrlComplaint.NO_CONSEQUENCE, source.span(section.thenEnd()), name);
        }
        findings.addAll(own);
        boolean sound = !own.hasErrors() && section.end() > 0;
        Span span = source.span(section.keyword().start());
        return sound && name.isPresent()
                ? Optional.of(new RuleDefinition(family, name.get(), span, metadata, conditions, consequences))
                : Optional.empty();
    }

    private static void checkName(Section section, SourceText source, Findings findings) {
        if (section.name().isEmpty()) {
            findings.error(
                    DrlComplaint.NO_RULE_NAME, source.span(section.keyword().start()), Optional.empty());
            return;
        }
        Token name = section.name().get();
        if (name.kind() == Kind.BROKEN) {
            return;
        }
        if (!NAME.matcher(name.value()).matches()) {
            findings.error(
                    DrlComplaint.BAD_RULE_NAME,
                    source.span(name.start()),
                    section.shownName(),
                    section.shownName().orElse(""));
        }
    }

    private static List<Condition> conditions(
            Section section, SourceText source, String repaired, List<Token> tokens, Scope scope, Findings findings) {
        Optional<String> name = section.shownName();
        if (section.end() == 0) {
            scope.markIncomplete();
            return List.of();
        }
        if (section.misshapen() || section.conditions().isEmpty()) {
            scope.markIncomplete();
            return List.of();
        }
        List<Token> written = section.conditions().get();
        if (written.isEmpty()) {
            findings.error(DrlComplaint.NO_CONDITION, source.span(section.whenEnd()), name);
            scope.markIncomplete();
            return List.of();
        }
        if (written.stream().anyMatch(token -> token.kind() == Kind.BROKEN)) {
            scope.markIncomplete();
            return List.of();
        }
        ConditionShape shape = new ConditionShape(source, repaired, findings, name);
        return shape.read(written)
                .map(read -> new ConditionReader(tokens, source, findings, name, read.base()).read(read.tree(), scope))
                .orElseGet(() -> {
                    scope.markIncomplete();
                    return List.of();
                });
    }
}
