package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @Test
    void instant_ofTheYears2000To2199_isRead() {
        assertThat(List.of("2000-01-01T00:00:00+08:00", "2199-12-31T23:59:59+08:00"))
                .map(WrittenTime::instant)
                .isEqualTo(List.of(
                        Optional.of(Instant.parse("1999-12-31T16:00:00Z")),
                        Optional.of(Instant.parse("2199-12-31T15:59:59Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "1970-01-01T00:00:00Z",
                "1999-12-31T23:59:59+08:00",
                "2200-01-01T00:00:00+08:00",
                "2026-11-11T24:00:00+08:00",
                "2026-11-11T20:00:00",
                "2026-11-11",
                "x"
            })
    void otherInstant_isNone(String text) {
        assertThat(WrittenTime.instant(text)).isEmpty();
    }
}
