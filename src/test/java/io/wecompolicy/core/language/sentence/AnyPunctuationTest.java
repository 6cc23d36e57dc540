package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** For every way to put blanks, punctuation, widths, quotes and comments, a file means the same. */
class AnyPunctuationTest {
    private static final String FILE = """
            规则 "一"
                @priority(3) @why("S1-13，渠道")
            当
                刚添加客户
                活码的渠道是 "公众号"
                30天内咨询 "换 套餐，3.5" 至少 12 次
                7天内下单 "手机" 的总金额至少 99.5 元
                时间在 09:00 到 22:30:00 之间
                今天是 2026-11-11
                客户有标签 "渠道来源/公众号"
            就
                打标签 "渠道来源/地铁广告"
                进入分组 "新客"
            结束
            """;

    private final Random random = new Random(7);

    @Test
    void everyWayToWriteIt_meansTheSame() {
        String meaning = SampleTree.meaning(SampleTree.of(FILE).rules());
        for (int round = 0; round < 60; round++) {
            String text = rewritten();

            assertThat(SampleTree.meaning(SampleTree.of(text).rules())).as(text).isEqualTo(meaning);
        }
    }

    @Test
    void equalFiles_getEqualAnswers_faultyOnesToo() {
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder(rewritten());
            for (int change = random.nextInt(8); change >= 0; change--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.insert(place, "\"“）{}>@#$|\n客的 3".charAt(random.nextInt(15)));
                    default -> text.setCharAt(place, text.charAt(random.nextInt(text.length())));
                }
            }
            SampleTree tree = SampleTree.of(text.toString());
            String once = SampleTree.shown(tree.diagnostics());

            assertThat(SampleTree.shown(tree.diagnostics())).isEqualTo(once);
            assertThat(once).doesNotContain(" unreadable ");
        }
    }

    private String rewritten() {
        StringBuilder text = new StringBuilder();
        for (String line : FILE.split("\n")) {
            if (random.nextInt(5) == 0) {
                text.append(any("# 说明 \"\n", "\n", "  // 说明\n", "\t\n"));
            }
            text.append(line.strip().startsWith("@") ? line : line(line.strip()))
                    .append(any("\n", "\r\n", "\r"));
        }
        return text.toString();
    }

    private String line(String line) {
        StringBuilder text = new StringBuilder(any("", " ", "\t", "\u3000", "  "));
        for (Piece piece : SentenceLexer.cut(line).pieces()) {
            text.append(
                    switch (piece.form()) {
                        case QUOTED -> quoted(piece.text());
                        case WORD -> piece.text() + any("", "", " ", "，", "、", "\u3000", "；");
                        case INTEGER, DECIMAL, CLOCK, DAY -> wide(piece.text()) + any("", " ", "\u00a0");
                    });
        }
        return text + any("", "。", "；", "  ", " # 说明“", " // 说明");
    }

    private String quoted(String text) {
        return any("\"" + text + "\"", "“" + text + "”", "「" + text + "」", "＂" + text + "＂", "”" + text + "“");
    }

    private String wide(String number) {
        StringBuilder text = new StringBuilder();
        number.chars().forEach(digit -> text.append((char) (random.nextBoolean() ? digit : digit + 0xfee0)));
        return text.toString();
    }

    private String any(String... ways) {
        return List.of(ways).get(random.nextInt(ways.length));
    }
}
