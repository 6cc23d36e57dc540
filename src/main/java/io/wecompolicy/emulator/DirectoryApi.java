package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Department;
import io.wecompolicy.emulator.CompanySeed.Member;
import java.util.List;

/** Employees and departments as an app sees them: no mobile, no e-mail (90196 ff.). */
final class DirectoryApi {
    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("user/get", this::member),
                Endpoint.of("user/simplelist", this::members, "userlist"),
                Endpoint.of("department/simplelist", this::departments, "department_id"),
                Endpoint.of("department/get", this::department));
    }

    private Body member(Call call) {
        Member member = call.company().staff().member(call.requiredQuery("userid"));
        return new Body()
                .with("userid", member.userId())
                .with("name", member.name())
                .with("department", member.departments())
                .with("order", zeros(member))
                .with("position", member.position())
                .with("is_leader_in_dept", zeros(member))
                .with("direct_leader", member.leaders())
                .with("main_department", member.departments().get(0))
                .with("status", member.status())
                .with("alias", "")
                .with("extattr", new Body().with("attrs", List.of()));
    }

    /** Of one department, not of those under it. */
    private Body members(Call call) {
        int id = number(call.requiredQuery("department_id"));
        call.company().staff().department(id);
        List<Body> members = call.company().staff().in(id).stream()
                .map(member -> new Body()
                        .with("userid", member.userId())
                        .with("name", member.name())
                        .with("department", member.departments()))
                .toList();
        return new Body().with("userlist", members);
    }

    /** The department and everything under it; all of them without an id. */
    private Body departments(Call call) {
        List<Body> departments =
                call
                        .company()
                        .staff()
                        .tree(call.query("id").map(DirectoryApi::number).orElse(1))
                        .stream()
                        .map(department -> new Body()
                                .with("id", department.id())
                                .with("parentid", department.parentId())
                                .with("order", department.id()))
                        .toList();
        return new Body().with("department_id", departments);
    }

    private Body department(Call call) {
        Department department = call.company().staff().department(number(call.requiredQuery("id")));
        Body body = new Body()
                .with("id", department.id())
                .with("name", department.name())
                .with("name_en", "")
                .with("department_leader", List.of())
                .with("parentid", department.parentId())
                .with("order", department.id());
        return new Body().with("department", body);
    }

    private static List<Integer> zeros(Member member) {
        return member.departments().stream().map(id -> 0).toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal(60123, "invalid party id");
        }
    }
}
