package io.wecompolicy.core.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offsets become places of the analyst's own file. */
class SourceTextTest {
    private static final String PATH = "tagging/a.dslr";
    private static final Span CELL = new Span("tagging/a.drl.xlsx", 9, 3, Optional.of("Sheet1!C9"));

    @Test
    void file_countsLinesAndColumns_whateverEndsItsLines() {
        SourceText source = SourceText.ofFile("a.drl", "ab\ncd\r\nef\rgh");

        assertThat(places(source, 0, 1, 3, 7, 8, 10, 12))
                .containsExactly("1:1", "1:2", "2:1", "3:1", "3:2", "4:1", "4:3");
    }

    @Test
    void copiedPiece_advances_alsoOverLines() {
        SourceText source = SourceText.pieced(PATH)
                .copied("ab\ncd", Span.of(PATH, 7, 5))
                .copied("ef", Span.of(PATH, 20, 2))
                .build();

        assertThat(places(source, 0, 1, 3, 4, 5, 6, 7))
                .containsExactly("7:5", "7:6", "8:1", "8:2", "20:2", "20:3", "20:4");
    }

    @Test
    void standingPiece_isOnePlace_withItsCell() {
        SourceText source = SourceText.pieced(CELL.file())
                .standingFor("Customer( city == ", Span.of(CELL.file(), 4, 3))
                .standingFor("\"上海\"", CELL)
                .build();

        assertThat(source.span(0)).isEqualTo(Span.of(CELL.file(), 4, 3));
        assertThat(source.span(17)).isEqualTo(Span.of(CELL.file(), 4, 3));
        assertThat(source.span(18)).isEqualTo(CELL);
        assertThat(source.span(source.text().length())).isEqualTo(CELL);
    }

    @Test
    void quote_isOnlyWhatTheAnalystWrote() {
        SourceText source = SourceText.pieced(PATH)
                .standingFor("abc", Span.of(PATH, 1, 1))
                .copied("def", Span.of(PATH, 2, 1))
                .build();

        assertThat(source.quote(3, 5)).contains("de");
        assertThat(source.quote(3, 6)).contains("def");
        assertThat(source.quote(0, 2)).isEmpty();
        assertThat(source.quote(2, 5)).isEmpty();
    }

    @Test
    void emptyText_standsAtTheBeginning() {
        assertThat(SourceText.pieced(PATH).standingFor("", CELL).build().span(0))
                .isEqualTo(Span.of(PATH, 1, 1));
        assertThat(SourceText.ofFile(PATH, "").span(0)).isEqualTo(Span.of(PATH, 1, 1));
    }

    @Test
    void bytes_areUtf8_withoutTheirMark() {
        Findings findings = new Findings();

        assertThat(SourceText.ofFile(PATH, "\ufeff规则".getBytes(StandardCharsets.UTF_8), findings)
                        .map(SourceText::text))
                .contains("规则");
        assertThat(SourceText.ofFile(PATH, "规则".getBytes(Charset.forName("GBK")), findings))
                .isEmpty();
        assertThat(findings.sorted())
                .extracting(found -> found.place() + " " + found.code())
                .containsExactly(PATH + ":0:0 not-utf8");
    }

    private static List<String> places(SourceText source, int... offsets) {
        return IntStream.of(offsets)
                .mapToObj(source::span)
                .map(span -> span.line() + ":" + span.column())
                .toList();
    }
}
