package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Department;
import io.wecompolicy.emulator.CompanySeed.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Employees and departments. User ids are compared without regard to case, as WeCom does. */
final class Staff {
    private final Map<Integer, Department> departments = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();

    Staff(List<Department> departments, List<Member> members) {
        departments.forEach(department -> this.departments.put(department.id(), department));
        members.forEach(this::put);
    }

    synchronized void put(Member member) {
        members.put(key(member.userId()), member);
    }

    synchronized void remove(String userId) {
        members.remove(key(userId));
    }

    synchronized Optional<Member> find(String userId) {
        return Optional.ofNullable(members.get(key(userId)));
    }

    /** 40003 when the id can not be one, 60111 when nobody has it. */
    Member member(String userId) {
        if (userId.isBlank() || userId.length() > 64) {
            throw new Refusal(40003, "invalid userid");
        }
        return find(userId).orElseThrow(() -> new Refusal(60111, "userid not found"));
    }

    synchronized List<Member> all() {
        return List.copyOf(members.values());
    }

    synchronized List<Member> in(int departmentId) {
        return members.values().stream()
                .filter(member -> member.departments().contains(departmentId))
                .toList();
    }

    synchronized void put(Department department) {
        departments.put(department.id(), department);
    }

    synchronized void removeDepartment(int id) {
        departments.remove(id);
    }

    synchronized Optional<Department> findDepartment(int id) {
        return Optional.ofNullable(departments.get(id));
    }

    /** 60123 when there is none of that id. */
    Department department(int id) {
        return findDepartment(id).orElseThrow(() -> new Refusal(60123, "invalid party id"));
    }

    /** The department and everything under it, parents first. */
    synchronized List<Department> tree(int rootId) {
        List<Department> found = new ArrayList<>(List.of(department(rootId)));
        for (int next = 0; next < found.size(); next++) {
            int parent = found.get(next).id();
            departments.values().stream()
                    .filter(department -> department.parentId() == parent)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** User ids and departments as one list of members, each once. */
    List<Member> expand(List<String> userIds, List<Integer> parties) {
        Stream<Member> named = userIds.stream().map(this::member);
        Stream<Member> within = parties.stream()
                .flatMap(party -> tree(party).stream())
                .flatMap(department -> in(department.id()).stream())
                .filter(member -> member.activated() && member.customerContact());
        return Stream.concat(named, within).distinct().toList();
    }

    private static String key(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
