package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events are asked for. What is absent does not narrow. */
record EventFilter(
        Optional<String> app,
        Optional<String> status,
        Optional<String> externalUserId,
        Optional<String> userId,
        Optional<String> type,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every parameter that is wrong */
    static EventFilter of(
            @Nullable String app,
            @Nullable String status,
            @Nullable String externalUserId,
            @Nullable String userId,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to) {
        List<Violation> violations = new ArrayList<>();
        Optional<String> knownStatus = given(status);
        if (knownStatus.isPresent() && EventStatus.ofLabel(knownStatus.get()).isEmpty()) {
            violations.add(new Violation("status", "is not one of received, decided, ignored, failed, dead"));
        }
        Optional<String> knownType = given(type);
        if (knownType.isPresent() && !isType(knownType.get())) {
            violations.add(new Violation("type", "is not a type of event, such as contact-added"));
        }
        EventFilter filter = new EventFilter(
                text("app", app, violations),
                knownStatus,
                text("externalUserId", externalUserId, violations),
                text("userId", userId, violations),
                knownType,
                instant("from", from, violations),
                instant("to", to, violations));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return filter;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<String> text(String field, @Nullable String value, List<Violation> violations) {
        Optional<String> text = given(value);
        if (text.isPresent() && !Sql.isText(text.get())) {
            violations.add(new Violation(field, "has a control character or half of a character"));
        }
        return text;
    }

    private static boolean isType(String label) {
        try {
            EventType.ofLabel(label);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Instant> instant(String field, @Nullable String value, List<Violation> violations) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            violations.add(new Violation(
                    field, "is not an instant with offset, such as 2026-11-11T00:00:00%2B08:00 (+ is %2B in a URL)"));
            return Optional.empty();
        }
    }
}
