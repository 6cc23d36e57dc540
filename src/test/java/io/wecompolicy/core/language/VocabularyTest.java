package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VocabularyTest {
    @Test
    void vocabulary_isRead() {
        Compilation compilation = compile("""
                language: 1
                labels: {Customer.city: 城市, LiveCode.channel: 渠道, Signals.count: 次数}
                sources: {Customer.city: signal or CRM; unknown otherwise}      # where each field comes from
                tagGroups:
                  渠道来源: {exclusive: false, owner: 总部, sensitive: true, pattern: ".{1,30}", tags: [地铁广告, 公众号]}
                limits:
                  welcome.text.chars: {value: 100, hard: 4000 bytes, source: "S2-07; WeCom 92137", asOf: 2026-11}
                windows: {burst: 60s, day: 1d}
                banned: [土豪, 穷酸]
                """);

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(((Compilation.Compiled) compilation).rules().vocabulary())
                .isEqualTo(new Vocabulary(
                        1,
                        Map.of("Customer.city", "城市", "LiveCode.channel", "渠道", "Signals.count", "次数"),
                        Map.of("Customer.city", "signal or CRM; unknown otherwise"),
                        Map.of("渠道来源", new Vocabulary.Group(false, "总部", true, ".{1,30}", List.of("地铁广告", "公众号"))),
                        Map.of(
                                "welcome.text.chars",
                                new Vocabulary.Limit(100, "4000 bytes", "S2-07; WeCom 92137", "2026-11")),
                        Map.of("burst", Duration.ofSeconds(60), "day", Duration.ofDays(1)),
                        List.of("土豪", "穷酸")));
    }

    @TestFactory
    Stream<DynamicTest> faultyVocabulary_isReported_withItsPlace() {
        return Arrays.stream("""
                missing-key 1:1           ¦ labels: {}
                missing-key 0:0           ¦
                unsupported-language 1:11 ¦ language: 2
                unknown-key 2:1           ¦ language: 1~lables: {}
                unknown-type 2:10         ¦ language: 1~labels: {Custmer.city: 城市}
                unknown-field 2:10        ¦ language: 1~labels: {Customer.cty: 城市}
                unknown-key 2:17          ¦ language: 1~tagGroups: {甲: {exclusiv: true}}
                wrong-type 2:28           ¦ language: 1~tagGroups: {甲: {exclusive: 是}}
                bad-regex 2:26            ¦ language: 1~tagGroups: {甲: {pattern: "(a+)+"}}
                wrong-type 2:10           ¦ language: 1~limits: {a: {hard: x}}
                wrong-type 2:18           ¦ language: 1~windows: {burst: 一分钟}
                wrong-type 2:9            ¦ language: 1~banned: 土豪
                missing-key 1:1, wrong-type 1:1 ¦ [1, 2]
                duplicate-key 2:1         ¦ language: 1~language: 1
                yaml-tag 2:9              ¦ language: 1~banned: !!java.io.File [x]
                yaml-tag 2:9              ¦ language: 1~banned: !!javax.script.ScriptEngineManager [x]
                yaml-anchor 2:9           ¦ language: 1~banned: &a [x]
                bad-yaml 2:11             ¦ language: 1~banned: [x~
                bad-yaml 3:1              ¦ language: 1~---~language: 1
                """.split("\n")).map(line -> {
            String expected = line.substring(0, line.indexOf('¦')).trim();
            String text = line.substring(line.indexOf('¦') + 1).trim().replace('~', '\n');
            return DynamicTest.dynamicTest(
                    line, () -> assertThat(shown(compile(text).diagnostics())).isEqualTo(expected));
        });
    }

    private static String shown(List<Diagnostic> found) {
        return found.stream()
                .map(one -> one.code() + " " + one.line() + ":" + one.column())
                .collect(Collectors.joining(", "));
    }

    private static Compilation compile(String text) {
        return new Language().compile(new TreeMap<>(Map.of("vocabulary.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }
}
