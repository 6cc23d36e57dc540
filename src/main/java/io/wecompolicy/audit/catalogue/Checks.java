package io.wecompolicy.audit.catalogue;

import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with one entry. */
public final class Checks {
    private static final int KEY_LENGTH = 200;

    private final List<Violation> found = new ArrayList<>();

    /** Such as a user id: there, and of sensible length. */
    public Checks key(String field, String value) {
        return that(!value.isBlank(), field, "must not be empty")
                .that(Parameters.isText(value), field, Parameters.NO_TEXT)
                .atMost(field, value, KEY_LENGTH);
    }

    /** Names from the root, such as {@code 总部/华东}. */
    public Checks path(String field, String value) {
        boolean hasEmptyName = Arrays.stream(value.split("/", -1)).anyMatch(String::isBlank);
        return that(value.isBlank() || !hasEmptyName, field, "`" + value + "` has an empty name between its slashes")
                .key(field, value);
    }

    public Checks atMost(String field, String value, int characters) {
        return that(
                value.codePointCount(0, value.length()) <= characters,
                field,
                "must have at most " + characters + " characters");
    }

    public Checks oneOf(String field, String value, Set<String> allowed) {
        String known = "one of " + new TreeSet<>(allowed);
        return that(
                allowed.contains(value),
                field,
                value.isEmpty() ? "must be " + known : "`" + value + "` is not " + known);
    }

    public Checks distinct(String field, List<String> values) {
        return that(Set.copyOf(values).size() == values.size(), field, "must not name one twice");
    }

    public Checks that(boolean right, String field, String message) {
        if (!right) {
            found.add(new Violation(field, message));
        }
        return this;
    }

    public List<Violation> violations() {
        return List.copyOf(found);
    }
}
