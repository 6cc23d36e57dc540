package io.wecompolicy.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator wants it to be.
 *
 * @param name lower-case; letters, digits and {@code . _ @ -}, at most 64
 * @param corps that the person may act for; absent or empty means all
 * @param departments paths that the person answers for; absent or empty means all
 * @param password 8 to 72 bytes; required for a new user, ignored for a known one when absent
 */
@Schema(name = "UserWish")
record UserWish(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable List<String> corps,
        @Nullable List<String> departments,
        @Nullable String wecomUserId,
        boolean disabled,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String password) {
    /** Whether storing the wish would change nothing; a password always changes. */
    boolean equalsStored(User user) {
        return password == null
                && user.roles().equals(sorted(roles))
                && user.corps().equals(sorted(corps))
                && user.departments().equals(sorted(departments))
                && user.wecomUserId().equals(Optional.ofNullable(wecomUserId))
                && user.disabled() == disabled;
    }

    static List<String> sorted(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
