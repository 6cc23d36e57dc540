package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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

    private static Compilation compile(String text) {
        return new Language().compile(new TreeMap<>(Map.of("vocabulary.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }
}
