package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Codes that let a member greet a new customer: each good for one message within 20 s of its event. */
final class WelcomeCodes {
    private static final Duration VALID = Duration.ofSeconds(20);

    private final Clock clock;
    private final Randomness randomness;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    WelcomeCodes(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** What became of a code. */
    enum Stage {
        ISSUED,
        SENDING,
        DELIVERED
    }

    /** A code and whom it greets. */
    record Code(String value, String userId, String externalUserId, Instant issuedAt, AtomicReference<Stage> stage) {
        void deliver() {
            stage.set(Stage.DELIVERED);
        }
    }

    Code issue(String userId, String externalUserId) {
        Code code = new Code(
                randomness.opaque(43), userId, externalUserId, clock.instant(), new AtomicReference<>(Stage.ISSUED));
        codes.put(code.value(), code);
        return code;
    }

    /** The code; 41051 when its message was delivered, 41050 when it is unknown or too old. */
    Code find(String value) {
        Code code = Optional.ofNullable(codes.get(value)).orElseThrow(WelcomeCodes::invalid);
        if (code.stage().get() == Stage.DELIVERED) {
            throw new Refusal(41051, "externaluser has started chatting");
        }
        if (Duration.between(code.issuedAt(), clock.instant()).compareTo(VALID) > 0) {
            throw invalid();
        }
        return code;
    }

    /** Only one app sends at a time: the others get 41096 until it has succeeded or failed. */
    Lease sending(Code code) {
        if (!code.stage().compareAndSet(Stage.ISSUED, Stage.SENDING)) {
            throw code.stage().get() == Stage.DELIVERED
                    ? new Refusal(41051, "externaluser has started chatting")
                    : new Refusal(41096, "welcome message is being sent");
        }
        return () -> code.stage().compareAndSet(Stage.SENDING, Stage.ISSUED);
    }

    private static Refusal invalid() {
        return new Refusal(41050, "invalid welcome_code");
    }
}
