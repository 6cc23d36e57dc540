package io.wecompolicy.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * That an event was not decided, and what follows.
 *
 * @param reason in a few words, without personal data
 * @param delay until the next try
 * @param isCounted whether it counts as a try
 */
record Failure(EventStatus status, String reason, Duration delay, boolean isCounted) {
    private static final int LONGEST_REASON = 300;
    private static final int DEEPEST_CAUSE = 5;
    private static final String OURS = "io.wecompolicy.";

    /** @param attempts how often it was tried before */
    static Failure of(Throwable thrown, int attempts, InboxConfig config) {
        if (thrown instanceof EventPostponed postponed) {
            return new Failure(
                    EventStatus.RECEIVED, shortened(String.valueOf(postponed.getMessage())), postponed.delay(), false);
        }
        EventStatus status = attempts + 1 >= config.maxAttempts() ? EventStatus.DEAD : EventStatus.FAILED;
        return new Failure(status, summary(thrown), wait(attempts, config), true);
    }

    private static Duration wait(int attempts, InboxConfig config) {
        double millis = config.retryBase().toMillis() * Math.pow(3, attempts);
        double limited = Math.min(millis, (double) config.retryLimit().toMillis());
        return Duration.ofMillis((long) (limited * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
    }

    /** Kinds, SQL states and our own line: messages of exceptions may quote a customer's data. */
    static String summary(Throwable thrown) {
        List<String> kinds = new ArrayList<>();
        String place = "";
        Throwable cause = thrown;
        while (cause != null && kinds.size() < DEEPEST_CAUSE) {
            String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
            kinds.add(cause.getClass().getSimpleName() + state);
            place = place(cause, place);
            cause = cause.getCause();
        }
        return shortened(String.join(" < ", kinds) + place);
    }

    private static String place(Throwable thrown, String otherwise) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS) && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> " at " + frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber())
                .orElse(otherwise);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
