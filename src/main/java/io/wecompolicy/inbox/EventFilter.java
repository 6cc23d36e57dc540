package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Parameters;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. What is absent does not narrow.
 *
 * @param before the id after which the page begins; empty for the first page
 */
record EventFilter(
        Optional<String> app,
        Optional<String> status,
        Optional<String> externalUserId,
        Optional<String> userId,
        Optional<String> type,
        Optional<Instant> from,
        Optional<Instant> to,
        String before) {
    static final Cursor PLACES = new Cursor("events");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every parameter that is wrong */
    static EventFilter of(
            @Nullable String app,
            @Nullable String status,
            @Nullable String externalUserId,
            @Nullable String userId,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Optional<String> knownStatus = parameters.known(
                "status",
                status,
                label -> EventStatus.ofLabel(label).isPresent(),
                "is not one of received, decided, ignored, failed, dead");
        Optional<String> knownType =
                parameters.known("type", type, EventFilter::isType, "is not a type of event, such as contact-added");
        EventFilter filter = new EventFilter(
                parameters.text("app", app),
                knownStatus,
                parameters.text("externalUserId", externalUserId),
                parameters.text("userId", userId),
                knownType,
                parameters.instant("from", from),
                parameters.instant("to", to),
                parameters.cursor(PLACES, cursor).orElse(""));
        parameters.check();
        return filter;
    }

    private static boolean isType(String label) {
        try {
            EventType.ofLabel(label);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
