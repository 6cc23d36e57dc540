package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.Reading;
import io.wecompolicy.mirror.StaffReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Employees and departments as far as the app may see them. Sources: 90196, 90200, 95350, 95351. */
@ApplicationScoped
class WecomStaffReader implements StaffReader {
    private final WecomApi api;
    private final ClientConfig config;
    private final Clock clock;

    WecomStaffReader(WecomApi api, ClientConfig config, Clock clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Reading<ReadMember> member(CorpId corp, String userId) {
        return Readings.of(api.get(corp, Api.MEMBER, Map.of("userid", userId), until()), WecomStaffReader::member);
    }

    @Override
    public Reading<List<String>> members(CorpId corp, String departmentId) {
        return Readings.of(api.get(corp, Api.MEMBERS_OF, Map.of("department_id", departmentId), until()), body -> {
            List<String> ids = new ArrayList<>();
            body.path("userlist").forEach(user -> ids.add(user.path("userid").asText()));
            return ids;
        });
    }

    @Override
    public Reading<List<Branch>> tree(CorpId corp) {
        return Readings.of(api.get(corp, Api.DEPARTMENTS, Map.of(), until()), body -> {
            List<Branch> branches = new ArrayList<>();
            body.path("department_id")
                    .forEach(branch -> branches.add(new Branch(
                            branch.path("id").asText(), branch.path("parentid").asText())));
            return branches;
        });
    }

    @Override
    public Reading<ReadDepartment> department(CorpId corp, String id) {
        return Readings.of(api.get(corp, Api.DEPARTMENT, Map.of("id", id), until()), body -> {
            JsonNode department = body.path("department");
            return new ReadDepartment(
                    department.path("id").asText(),
                    department.path("name").asText(),
                    Readings.texts(department.path("department_leader")));
        });
    }

    private static ReadMember member(JsonNode user) {
        List<String> leaders = Readings.texts(user.path("direct_leader"));
        return new ReadMember(
                user.path("userid").asText(),
                user.path("name").asText(""),
                Readings.texts(user.path("department")),
                user.path("position").asText(""),
                status(user.path("status").asInt(1)),
                leaders.isEmpty() ? "" : leaders.get(0));
    }

    private static String status(int code) {
        return switch (code) {
            case 2 -> "disabled";
            case 4 -> "inactive";
            case 5 -> "left";
            default -> "active";
        };
    }

    private Instant until() {
        return clock.instant().plus(config.readTimeout().multipliedBy(2));
    }
}
