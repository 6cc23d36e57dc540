package io.wecompolicy.directory;

import io.wecompolicy.core.fact.Duty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shifts of one member around an instant. Where two overlap, the one that began last counts. */
record ShiftPlan(String userId, List<Span> spans) {
    ShiftPlan {
        spans = List.copyOf(spans);
    }

    /** From {@code begins} on, before {@code ends}. */
    record Span(String slot, Instant begins, Instant ends) {
        boolean covers(Instant instant) {
            return !instant.isBefore(begins) && instant.isBefore(ends);
        }
    }

    Duty at(Instant instant) {
        Optional<Span> current =
                spans.stream().filter(span -> span.covers(instant)).max(Comparator.comparing(Span::begins));
        Stream<Instant> beginnings = spans.stream().map(Span::begins).filter(instant::isBefore);
        Instant nextChange = Stream.concat(beginnings, current.stream().map(Span::ends))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Duty(userId, current.map(Span::slot).orElse(""), current.isPresent(), nextChange);
    }
}
