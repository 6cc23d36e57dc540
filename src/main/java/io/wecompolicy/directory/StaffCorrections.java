package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a read of WeCom corrects about employees and departments. Each correction is an audit entry, as if it were loaded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffCorrections {
    private static final String LEFT = "left";

    private final Catalogues catalogues;
    private final MemberCatalogue members;
    private final DepartmentCatalogue departments;

    StaffCorrections(Catalogues catalogues, MemberCatalogue members, DepartmentCatalogue departments) {
        this.catalogues = catalogues;
        this.members = members;
        this.departments = departments;
    }

    /** A member as WeCom shows it; an empty name is not known. */
    public record Shown(
            String userId, String name, List<String> departments, String position, String status, String superior) {}

    /** Takes over what WeCom shows. Grade, roles and what it does not know stay. Whether that changed anything. */
    public boolean take(CorpId corp, Shown shown) {
        Optional<MemberEntry> before = find(corp, shown.userId());
        String name = shown.name().isEmpty() ? before.map(MemberEntry::name).orElse(shown.userId()) : shown.name();
        String superior = shown.superior().equals(shown.userId()) ? "" : shown.superior();
        return load(
                corp,
                List.of(new MemberEntry(
                        shown.userId(),
                        name,
                        shown.departments(),
                        shown.position(),
                        before.map(MemberEntry::grade).orElse(0),
                        shown.status(),
                        superior,
                        before.map(MemberEntry::roles).orElse(List.of()))));
    }

    /** The members, those of them whom we know, have left. Whether that changed anything. */
    public boolean left(CorpId corp, Collection<String> userIds) {
        return load(
                corp,
                catalogues.find(members, corp, userIds).values().stream()
                        .map(member -> member.withStatus(LEFT))
                        .toList());
    }

    /** The member goes on under another user id, and so do those whom it leads. */
    public void rename(CorpId corp, String userId, String newUserId) {
        Optional<MemberEntry> old = find(corp, userId);
        if (old.isEmpty() || find(corp, newUserId).isPresent()) {
            return;
        }
        List<MemberEntry> rest = new ArrayList<>(catalogues.all(members, corp));
        rest.removeIf(member -> member.userId().equals(userId));
        rest.replaceAll(member -> member.superior().equals(userId) ? member.withSuperior(newUserId) : member);
        rest.add(old.get().withUserId(newUserId));
        catalogues.load(members, corp, rest, true);
    }

    /** User ids of those who have not left. */
    public List<String> members(CorpId corp) {
        return catalogues.all(members, corp).stream()
                .filter(member -> !member.status().equals(LEFT))
                .map(MemberEntry::userId)
                .toList();
    }

    /** Paths of the departments by WeCom's id; those of which nobody told the id are absent. */
    public Map<String, String> paths(CorpId corp) {
        Map<String, String> paths = new HashMap<>();
        catalogues.all(departments, corp).stream()
                .filter(department -> !department.id().isEmpty())
                .forEach(department -> paths.put(department.id(), department.path()));
        return paths;
    }

    /**
     * Takes over the tree as WeCom shows it, whole; members move with their departments. Departments without an id of
     * WeCom's stay. Whether that changed anything.
     */
    public boolean take(CorpId corp, List<Department> tree) {
        Map<String, String> before = paths(corp);
        Map<String, Department> byPath = new LinkedHashMap<>();
        catalogues.all(departments, corp).stream()
                .filter(department -> department.id().isEmpty())
                .forEach(department -> byPath.put(department.path(), department));
        tree.forEach(department -> byPath.put(department.path(), department));
        boolean changed = catalogues
                        .load(departments, corp, List.copyOf(byPath.values()), true)
                        .changes()
                > 0;
        Map<String, String> moved = new HashMap<>();
        tree.forEach(department -> {
            String old = before.get(department.id());
            if (old != null && !old.equals(department.path())) {
                moved.put(old, department.path());
            }
        });
        return move(corp, path -> moved.getOrDefault(path, path)) || changed;
    }

    private boolean move(CorpId corp, UnaryOperator<String> moved) {
        return load(
                corp,
                catalogues.all(members, corp).stream()
                        .map(member -> member.withDepartments(member.departments().stream()
                                .map(moved)
                                .distinct()
                                .toList()))
                        .toList());
    }

    private boolean load(CorpId corp, List<MemberEntry> entries) {
        return !entries.isEmpty()
                && catalogues.load(members, corp, entries, false).changes() > 0;
    }

    private Optional<MemberEntry> find(CorpId corp, String userId) {
        return catalogues.find(members, corp, List.of(userId)).values().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
