package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.OneOf;
import java.util.List;

/**
 * An employee in customer contact.
 *
 * @param departments paths such as {@code 总部/华东/上海}
 * @param grade 0 when none is known; higher is more senior
 * @param status {@code active}, {@code disabled}, {@code inactive} or {@code left}; {@code unknown} for a stranger
 */
public record Member(
        String userId,
        String name,
        List<String> departments,
        String position,
        List<String> roles,
        int grade,

        @OneOf({"active", "disabled", "inactive", "left", "unknown"})
        String status,

        boolean onDuty) {
    public Member {
        departments = List.copyOf(departments);
        roles = List.copyOf(roles);
    }

    public static Member unknown(String userId) {
        return new Member(userId, "unknown", List.of(), "unknown", List.of(), 0, "unknown", false);
    }
}
