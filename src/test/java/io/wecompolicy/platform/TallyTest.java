package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final AtomicLong now = new AtomicLong();
    private final Tally tally = new Tally(Duration.ofMinutes(1), now::get);

    @Test
    void firstOfAKind_isSaidAtOnce_theOthersAsANumberAfterTheWindow() {
        assertThat(tally.count("forged")).isEqualTo(OptionalLong.of(1));
        assertThat(tally.count("forged")).isEmpty();
        assertThat(tally.count("forged")).isEmpty();
        assertThat(tally.count("late")).isEqualTo(OptionalLong.of(1));

        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(tally.count("forged")).isEqualTo(OptionalLong.of(3));
        assertThat(tally.count("forged")).isEmpty();
    }
}
