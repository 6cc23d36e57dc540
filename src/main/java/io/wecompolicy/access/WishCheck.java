package io.wecompolicy.access;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.platform.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with wished users at once, each with its place such as {@code [3].roles}. */
final class WishCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final Predicate<String> isKnown;
    private final Collection<String> corps;

    /**
     * @param isKnown whether there is a user of that name
     * @param corps those that are configured
     */
    WishCheck(Predicate<String> isKnown, Collection<String> corps) {
        this.isKnown = isKnown;
        this.corps = corps;
    }

    List<Violation> of(List<@Nullable UserWish> wishes) {
        List<Violation> violations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            String place = "[" + i + "]";
            @Nullable UserWish wish = wishes.get(i);
            if (wish == null) {
                violations.add(new Violation(place, "is empty"));
                continue;
            }
            check(place, wish, violations);
            if (wish.name() != null && !names.add(wish.name())) {
                violations.add(new Violation(place + ".name", "`" + wish.name() + "` is there twice"));
            }
        }
        return violations;
    }

    private void check(String place, UserWish wish, List<Violation> violations) {
        if (wish.name() == null || !NAME.matcher(wish.name()).matches()) {
            violations.add(new Violation(
                    place + ".name", "must be 1 to 64 of a-z, 0-9 and `._@-`, and begin with a letter or digit"));
            return;
        }
        violations.addAll(roles(place + ".roles", wish.roles()));
        UserWish.sorted(wish.corps()).stream()
                .filter(corp -> !corps.contains(corp))
                .map(corp -> new Violation(place + ".corps", "`" + corp + "` is not configured"))
                .forEach(violations::add);
        Checks paths = new Checks();
        UserWish.sorted(wish.departments()).forEach(path -> paths.path(place + ".departments", path));
        violations.addAll(paths.violations());
        if (wish.password() != null) {
            password(place + ".password", wish.password()).ifPresent(violations::add);
        } else if (!isKnown.test(wish.name())) {
            violations.add(new Violation(place + ".password", "is required for a new user"));
        }
    }

    /** Unknown roles; none at all is allowed and lets a person only look at what needs no role. */
    static List<Violation> roles(String place, @Nullable List<String> roles) {
        return UserWish.sorted(roles).stream()
                .filter(role -> !Roles.ALL.contains(role))
                .map(role ->
                        new Violation(place, "there is no role `" + role + "`; use " + String.join(", ", Roles.ALL)))
                .toList();
    }

    static Optional<Violation> password(String place, @Nullable String password) {
        int bytes = password == null ? 0 : password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes >= Passwords.LEAST_BYTES && bytes <= Passwords.MOST_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                place, "must have %d to %d bytes".formatted(Passwords.LEAST_BYTES, Passwords.MOST_BYTES)));
    }
}
