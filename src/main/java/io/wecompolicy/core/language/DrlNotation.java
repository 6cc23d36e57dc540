package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.Token.Kind;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
import io.wecompolicy.core.rule.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain DRL: {@code *.drl}. Drools' parser judges the shape of conditions; all else is read from our own tokens. */
final class DrlNotation implements Notation {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}\\p{Nd}_·()（）-]{1,64}");

    @Override
    public String suffix() {
        return ".drl";
    }

    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            findings.error("not-utf8", Span.ofFile(path), Optional.empty(), "文件不是 UTF-8 编码", "请用 UTF-8 保存");
            return List.of();
        }
        SourceText source = new SourceText(path, text.get());
        Lexer lexer = new Lexer(source, findings);
        List<Token> tokens = lexer.tokens();
        List<Section> sections = new Sections(source, tokens, family, findings).read();
        String repaired = lexer.repaired();
        List<RuleDefinition> rules = new ArrayList<>();
        for (Section section : sections) {
            rule(section, source, repaired, tokens, family, findings).ifPresent(rules::add);
        }
        return rules;
    }

    /** A byte order mark, which some editors write, is taken off. */
    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
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
        if (section.consequences().isEmpty() && section.end() > 0) {
            own.error("no-consequence", source.span(section.thenEnd()), name, "规则没有结论", "在 `then` 之后写 `decide.…(…);`");
        }
        own.sorted().forEach(findings::add);
        boolean sound = !own.hasErrors() && section.end() > 0;
        Span span = source.span(section.keyword().start());
        return sound && name.isPresent()
                ? Optional.of(new RuleDefinition(family, name.get(), span, metadata, conditions, consequences))
                : Optional.empty();
    }

    private static void checkName(Section section, SourceText source, Findings findings) {
        if (section.name().isEmpty()) {
            findings.error(
                    "bad-rule-name",
                    source.span(section.keyword().start()),
                    Optional.empty(),
                    "规则没有名称",
                    "请写 `rule \"名称\"`");
            return;
        }
        Token name = section.name().get();
        if (!NAME.matcher(name.value()).matches()) {
            String hint = "名称只能有汉字、字母、数字和 `-_·()`，最多 64 个字";
            findings.error(
                    "bad-rule-name",
                    source.span(name.start()),
                    section.shownName(),
                    "名称 `" + section.shownName().orElse("") + "` 不能用",
                    hint);
        }
    }

    private static List<Condition> conditions(
            Section section, SourceText source, String repaired, List<Token> tokens, Scope scope, Findings findings) {
        Optional<String> name = section.shownName();
        if (section.end() == 0) {
            scope.markIncomplete();
            return List.of();
        }
        if (section.conditions().isEmpty() || section.conditions().get().isEmpty()) {
            findings.error(
                    "no-condition",
                    source.span(section.keyword().start()),
                    name,
                    "规则没有条件",
                    "在 `when` 之后写条件，如 `ContactAdded()`");
            scope.markIncomplete();
            return List.of();
        }
        List<Token> written = section.conditions().get();
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
