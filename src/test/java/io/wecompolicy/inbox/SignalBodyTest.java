package io.wecompolicy.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.platform.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");

    @Test
    void signal_ofTomorrow_isAccepted() {
        List<Violation> violations = new ArrayList<>();

        assertThat(signal("2026-11-12T20:00:00+08:00").event("[0]", NOW, violations))
                .isEqualTo(Optional.of(new SignalRecorded(
                        "", "wm1", "order", "o", BigDecimal.ZERO, "s1", Instant.parse("2026-11-12T12:00:00Z"))));
        assertThat(violations).isEmpty();
    }

    @Test
    void signal_furtherInTheFuture_orLongAgo_isRefusedWithWhatIsAllowed() {
        List<Violation> violations = new ArrayList<>();

        assertThat(List.of("2026-11-12T20:00:01+08:00", "1970-01-01T00:00:00Z"))
                .allSatisfy(at ->
                        assertThat(signal(at).event("[0]", NOW, violations)).isEmpty());
        assertThat(signal(null).event("[1]", NOW, violations)).isEmpty();

        assertThat(violations)
                .isEqualTo(List.of(
                        new Violation(
                                "[0].at",
                                "`2026-11-12T20:00:01+08:00` is more than a day in the future; send what has happened"),
                        new Violation(
                                "[0].at",
                                "`1970-01-01T00:00:00Z` is not an instant with offset in the years 2000 to 2199, "
                                        + "such as 2026-11-11T20:00:00+08:00"),
                        new Violation("[1].at", "is missing")));
    }

    private static SignalBody signal(String at) {
        return new SignalBody("wm1", null, "order", "o", null, at, "s1");
    }
}
