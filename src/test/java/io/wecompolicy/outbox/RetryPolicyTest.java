package io.wecompolicy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.outbox.RetryPolicy.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-11T22:00:00Z");
    private final OutboxConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(OutboxConfig.class)
            .build()
            .getConfigMapping(OutboxConfig.class);
    private final RetryPolicy policy = new RetryPolicy(config, () -> 1.0);

    @Test
    void defaults_areStated() {
        assertThat(config.welcomeThreads()).isEqualTo(16);
        assertThat(config.normalThreads()).isEqualTo(10);
        assertThat(config.tryTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.maxAttempts()).isEqualTo(20);
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(72));
        assertThat(config.backoff()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.maxBackoff()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.welcomeBackoff()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.welcomeMaxBackoff()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.sweep()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.sweepLimit()).isEqualTo(500);
        assertThat(config.retentionDays()).isEqualTo(180);
    }

    @Test
    void backoff_doublesUpToItsLimit() {
        assertThat(pause(marking(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause(marking(5))).isEqualTo(Duration.ofSeconds(16));
        assertThat(pause(marking(19))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void backoff_isARandomShare() {
        RetryPolicy half = new RetryPolicy(config, () -> 0.5);

        Settlement settlement = half.settle(marking(5), retry(Optional.empty()), NOW);

        assertThat(settlement.nextAttemptAt()).contains(NOW.plusSeconds(8));
    }

    @Test
    void retryOfAWelcome_leavesRoomForAnother() {
        assertThat(pause(welcome(1, NOW.plusSeconds(20)))).isEqualTo(Duration.ofMillis(250));
        assertThat(pause(welcome(9, NOW.plusSeconds(20)))).isEqualTo(Duration.ofSeconds(3));
        assertThat(pause(welcome(9, NOW.plusSeconds(2)))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pauseBeyondTheDeadline_expires() {
        Settlement settlement =
                policy.settle(welcome(1, NOW.plusSeconds(20)), retry(Optional.of(Duration.ofMinutes(1))), NOW);

        assertThat(settlement)
                .isEqualTo(new Settlement(
                        ActionStatus.EXPIRED,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("x; no time for another try before its deadline")));
    }

    @Test
    void pauseThatWecomAsksFor_isKept() {
        Settlement settlement = policy.settle(marking(1), retry(Optional.of(Duration.ofHours(1))), NOW);

        assertThat(settlement)
                .isEqualTo(new Settlement(
                        ActionStatus.FAILED,
                        1,
                        Optional.of(NOW.plusSeconds(3600)),
                        Optional.empty(),
                        Optional.of("x")));
    }

    @Test
    void postponedAction_losesNoAttempt() {
        Settlement settlement = policy.settle(marking(20), new Delivery.Postponed("x", Duration.ofSeconds(5)), NOW);

        assertThat(settlement)
                .isEqualTo(new Settlement(
                        ActionStatus.FAILED, 19, Optional.of(NOW.plusSeconds(5)), Optional.empty(), Optional.of("x")));
    }

    @Test
    void actionThatIsTooOld_isDead() {
        Settlement settlement = policy.settle(marking(1), new Delivery.Postponed("x", Duration.ofHours(73)), NOW);

        assertThat(settlement.status()).isEqualTo(ActionStatus.DEAD);
        assertThat(settlement.error()).contains("x; given up 72 h after it was asked for");
    }

    @Test
    void welcomeDroppedAfterAnotherTry_saysThatItMayHaveArrived() {
        Delivery used = new Delivery.Dropped("41050");

        assertThat(policy.settle(welcome(1, NOW.plusSeconds(9)), used, NOW).error())
                .contains("41050");
        assertThat(policy.settle(welcome(2, NOW.plusSeconds(9)), used, NOW).error())
                .contains("41050; an earlier try of ours may have worked");
        assertThat(policy.settle(marking(2), used, NOW).error()).contains("41050");
    }

    @Test
    void welcomeExpiredAfterATry_saysThatItMayHaveArrived() {
        String passed = "its deadline passed before it could be sent";

        assertThat(RetryPolicy.expired(welcome(0, NOW)))
                .isEqualTo(new Settlement(
                        ActionStatus.EXPIRED, 0, Optional.empty(), Optional.empty(), Optional.of(passed)));
        assertThat(RetryPolicy.expired(welcome(1, NOW)))
                .isEqualTo(new Settlement(
                        ActionStatus.EXPIRED,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(passed + " again; an earlier try of ours may have worked")));
        assertThat(policy.settle(welcome(2, NOW.plusMillis(100)), retry(Optional.empty()), NOW)
                        .error())
                .contains("x; no time for another try before its deadline; an earlier try of ours may have worked");
    }

    private Duration pause(ActionRow row) {
        return Duration.between(
                NOW,
                policy.settle(row, retry(Optional.empty()), NOW).nextAttemptAt().orElseThrow());
    }

    private static Delivery retry(Optional<Duration> after) {
        return new Delivery.Retry("x", after);
    }

    private static ActionRow marking(int attempts) {
        return row(ActionType.MARK_TAG, attempts, Optional.empty());
    }

    private static ActionRow welcome(int attempts, Instant due) {
        return row(ActionType.SEND_WELCOME, attempts, Optional.of(due));
    }

    private static ActionRow row(ActionType type, int attempts, Optional<Instant> due) {
        return new ActionRow("a-1", new CorpId("ww1"), "e-1", type, "k", "wm1", new byte[0], attempts, due, NOW);
    }
}
