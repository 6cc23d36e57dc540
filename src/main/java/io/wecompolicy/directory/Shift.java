package io.wecompolicy.directory;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A planned shift in Beijing time. One whose end is not after its beginning ends on the next day; the beginning belongs
 * to it, the end does not.
 *
 * @param date on which it begins
 * @param slot its name, such as {@code 夜班}
 */
public record Shift(
        String userId,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime from,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime to,
        String slot)
        implements Item {
    public Shift {
        userId = requireNonNullElse(userId, "");
        slot = requireNonNullElse(slot, "");
    }

    @Override
    public String key() {
        return userId + "|" + date + "|" + from;
    }

    @Override
    public List<Violation> violations() {
        return new Checks()
                .key("userId", userId)
                .that(!userId.contains("|"), "userId", "must not contain `|`")
                .that(date != null, "date", "must not be empty")
                .that(from != null, "from", "must not be empty")
                .that(to != null, "to", "must not be empty")
                .key("slot", slot)
                .violations();
    }

    Instant begins() {
        return BeijingTime.instant(date, from);
    }

    Instant ends() {
        return BeijingTime.instant(to.isAfter(from) ? date : date.plusDays(1), to);
    }
}
