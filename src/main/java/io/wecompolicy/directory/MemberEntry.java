package io.wecompolicy.directory;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An employee as the API loads and shows it.
 *
 * @param departments paths from the root such as {@code 总部/华东/上海}
 * @param grade 0 when none is known; higher is more senior
 * @param status {@code active} (the default), {@code disabled}, {@code inactive} or {@code left}
 * @param superior user id of the direct superior; empty when there is none
 */
public record MemberEntry(
        String userId,
        String name,
        List<String> departments,
        String position,
        int grade,
        String status,
        String superior,
        List<String> roles)
        implements Item {
    static final Set<String> STATUSES = Set.of("active", "disabled", "inactive", "left");

    public MemberEntry {
        userId = requireNonNullElse(userId, "");
        name = requireNonNullElse(name, "");
        departments = List.copyOf(requireNonNullElse(departments, List.of()));
        position = requireNonNullElse(position, "");
        status = requireNonNullElse(status, "active");
        superior = requireNonNullElse(superior, "");
        roles = List.copyOf(requireNonNullElse(roles, List.of()));
    }

    @Override
    public String key() {
        return userId;
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .key("userId", userId)
                .atMost("name", name, 200)
                .distinct("departments", departments)
                .that(grade >= 0, "grade", "must not be negative")
                .oneOf("status", status, STATUSES)
                .that(
                        superior.isEmpty() || !superior.equals(userId),
                        "superior",
                        "`" + superior + "` is the member; name another, or nobody")
                .distinct("roles", roles);
        for (int i = 0; i < departments.size(); i++) {
            checks.path("departments[" + i + "]", departments.get(i));
        }
        return checks.violations();
    }

    MemberEntry withUserId(String changed) {
        return new MemberEntry(changed, name, departments, position, grade, status, superior, roles);
    }

    MemberEntry withDepartments(List<String> changed) {
        return new MemberEntry(userId, name, changed, position, grade, status, superior, roles);
    }

    MemberEntry withStatus(String changed) {
        return new MemberEntry(userId, name, departments, position, grade, changed, superior, roles);
    }

    MemberEntry withSuperior(String changed) {
        return new MemberEntry(userId, name, departments, position, grade, status, changed, roles);
    }

    public Member fact(boolean onDuty) {
        return new Member(userId, name, departments, position, roles, grade, status, onDuty);
    }

    /**
     * Every subject of grants that this member stands under: itself, its roles, its departments and all departments above
     * them.
     */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        subjects.add("member:" + userId);
        roles.forEach(role -> subjects.add("role:" + role));
        for (String path : departments) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                subjects.add("department:" + path.substring(0, slash));
            }
            subjects.add("department:" + path);
        }
        return subjects.stream().distinct().toList();
    }
}
