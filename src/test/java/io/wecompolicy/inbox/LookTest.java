package io.wecompolicy.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Instant NOW = Instant.parse("2026-11-11T22:00:00Z");
    private static final Optional<Instant> OLD = Optional.of(NOW.minusSeconds(300));
    private static final Optional<Instant> LATER = Optional.of(NOW.minusSeconds(290));

    @Test
    void sameOldestEvent_standsStill() {
        Look look = Look.first(OLD, NOW).next(OLD, NOW.plusSeconds(40)).next(OLD, NOW.plusSeconds(61));

        assertThat(look.still()).isEqualTo(Duration.ofSeconds(61));
        assertThat(look.age(NOW.plusSeconds(61))).isEqualTo(Duration.ofSeconds(361));
    }

    @Test
    void backlogThatIsBeingDecided_isOldButMoves() {
        Look look = Look.first(OLD, NOW).next(OLD, NOW.plusSeconds(40)).next(LATER, NOW.plusSeconds(42));

        assertThat(look.still()).isEqualTo(Duration.ZERO);
        assertThat(look.age(NOW.plusSeconds(42))).isEqualTo(Duration.ofSeconds(332));
    }

    @Test
    void emptyInbox_neitherAgesNorStands() {
        Look look = Look.first(Optional.empty(), NOW).next(Optional.empty(), NOW.plusSeconds(600));

        assertThat(look.still()).isEqualTo(Duration.ZERO);
        assertThat(look.age(NOW.plusSeconds(600))).isEqualTo(Duration.ZERO);
    }
}
