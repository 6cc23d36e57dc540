package io.wecompolicy.directory;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A date that is not what its weekday says.
 *
 * @param kind {@code holiday} or {@code make-up} (调休)
 * @param name such as {@code 国庆节}
 */
public record CalendarDay(LocalDate date, String kind, String name) implements Item {
    static final Set<String> KINDS = Set.of(DayKind.HOLIDAY.label(), DayKind.MAKE_UP.label());

    public CalendarDay {
        kind = requireNonNullElse(kind, "");
        name = requireNonNullElse(name, "");
    }

    @Override
    public String key() {
        return String.valueOf(date);
    }

    @Override
    public List<Violation> violations() {
        return new Checks()
                .that(date != null, "date", "must not be empty")
                .oneOf("kind", kind, KINDS)
                .atMost("name", name, 200)
                .violations();
    }
}
