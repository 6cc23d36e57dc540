package io.wecompolicy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.contact.ContactReads;
import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.MemberLeft;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.outbox.ScriptedSender;
import io.wecompolicy.outbox.Work;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped rules on whole live codes: who receives, and who takes over when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RoutingProfile.class)
class RoutingTest {
    private static final CorpId CORP = new CorpId(RoutingProfile.CORP);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    Inbox inbox;

    @Inject
    ScriptedSender sender;

    @Inject
    ContactReads contacts;

    private final String mark = Ulids.next("r");
    private final String way = "cw" + mark;
    private final String state = mark.substring(mark.length() - 20);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void capsOfLevels_openTheNext_andAtLastTheLastResort() {
        members("a", "b", "c");
        code("""
                {"userId": "%s", "level": 1, "dailyCap": 3}, {"userId": "%s", "level": 2, "dailyCap": 3}""".formatted(user("a"), user("b")), user("c"));
        await().until(() -> rosters().equals(List.of(List.of("a"))));

        // a lead of one: the second of three customers is the last who is let in on purpose
        added("a", 1, now);
        added("a", 1, now);
        await().until(() -> rosters().size() == 2);
        added("b", 1, now);
        added("b", 1, now);

        await().until(() -> rosters().size() == 3);
        assertThat(rosters()).containsExactly(List.of("a"), List.of("b"), List.of("c"));
        await().until(() -> Admin.read("/api/v1/contact-ways/" + way + "/metrics")
                .getList("shown")
                .equals(List.of(user("c"))));
        assertThat(Admin.read("/api/v1/contact-ways/" + way + "/metrics").<Object>get("seats"))
                .isEqualTo(List.of(
                        Map.of("userId", user("a"), "level", 1, "dailyCap", 3, "today", 2, "inWindow", 2, "kept", 0),
                        Map.of("userId", user("b"), "level", 2, "dailyCap", 3, "today", 2, "inWindow", 2, "kept", 0)));
    }

    @Test
    void fiftyFirstInAMinute_goesToTheOther_andIsBackAfterTheRush() {
        members("a", "b");
        code("""
                {"userId": "%s", "share": 1}, {"userId": "%s", "share": 0}""".formatted(user("a"), user("b")), "");
        await().until(() -> rosters().equals(List.of(List.of("a", "b"))));

        // the minute is over two seconds from now
        added("a", 51, now.minusSeconds(57));

        await().atMost(Duration.ofSeconds(20)).until(() -> rosters().size() == 3);
        assertThat(rosters()).containsExactly(List.of("a", "b"), List.of("b"), List.of("a", "b"));
    }

    @Test
    void shiftThatEnds_takesItsMemberOff_andTheNextOneOn() {
        members("a", "b");
        LocalDateTime change = BeijingTime.of(now.plusSeconds(4)).toLocalDateTime();
        Admin.load(
                "shifts",
                List.of(
                                shift("a", change.minusHours(4), change, "早班"),
                                shift("b", change, change.plusHours(4), "晚班"),
                                shift("a", change.plusHours(20), change.plusHours(24), "早班"))
                        .toString());
        code("""
                {"userId": "%s"}, {"userId": "%s"}""".formatted(user("a"), user("b")), "");

        await().atMost(Duration.ofSeconds(20)).until(() -> rosters().size() == 2);
        assertThat(rosters()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void memberWhoIsSwitchedOff_isOffEveryRoster() {
        members("a", "b");
        code("""
                {"userId": "%s"}, {"userId": "%s"}""".formatted(user("a"), user("b")), "");
        await().until(() -> rosters().equals(List.of(List.of("a", "b"))));

        Admin.load("members", """
                [{"userId": "%s", "name": "甲", "status": "left"}]""".formatted(user("a")));

        await().until(() -> rosters().size() == 2);
        assertThat(rosters()).containsExactly(List.of("a", "b"), List.of("b"));
    }

    @Test
    void memberWhoLeft_withRightsLeftOver_isReported() {
        Admin.load("grants", """
                [{"subject": "member:%s", "action": "tag.edit", "resource": "tag-group:客户价值", "effect": "allow", "via": "test"}]""".formatted(user("a")));

        accept(new MemberLeft(user("a"), now));

        await().until(() -> !conflicts("member-left").isEmpty());
        assertThat(conflicts("member-left"))
                .containsExactly(Map.of(
                        "kind", "leaver-residual",
                        "severity", "high",
                        "subjects", List.of(),
                        "resource", "tag-group:客户价值",
                        "witness",
                                Map.of(
                                        "userId",
                                        user("a"),
                                        "facts",
                                        "MemberLeft(userId=%s); Grant(subject=member:%s, effect=allow, resource=tag-group:客户价值)"
                                                .formatted(user("a"), user("a"))),
                        "rule", "离职员工的残留授权"));
    }

    @Test
    void segmentWhoseWindowPasses_isLeftWithoutAnyEvent() {
        String customer = "wm" + mark;
        List<String> signals = new ArrayList<>();
        IntStream.range(0, 5)
                .forEach(i -> signals.add(signal(customer, "interaction", i, now.minusSeconds(60L + i), "0")));
        signals.add(signal(
                customer, "interaction", 5, now.minus(Duration.ofDays(90)).plusSeconds(5), "0"));
        signals.add(signal(customer, "order", 6, now.minusSeconds(30), "2600"));
        Admin.call().body(signals.toString()).post("/api/v1/signals").then().statusCode(202);

        await().until(() -> segments(customer).contains("高价值活跃客户"));
        assertThat(Admin.read("/api/v1/segments/高价值活跃客户/members").getList("items.externalUserId"))
                .contains(customer);

        await().atMost(Duration.ofSeconds(20)).until(() -> segments(customer).isEmpty());
        assertThat(decided("clock-ticked", customer, "proposals.flatten().findAll{it.outcome=='accepted'}.rule"))
                .containsExactly("互动少了就离开高价值活跃");
    }

    @Test
    void twoDepartmentsOnOneTagGroup_areOneConflict_howeverOftenItIsSeen() {
        for (String action : List.of("tag.view", "tag.apply")) {
            Admin.load("grants", """
                    [{"subject": "department:一%s", "action": "tag.edit", "resource": "tag-group:%s", "effect": "allow", "via": "test"},
                     {"subject": "department:二%s", "action": "tag.edit", "resource": "tag-group:%s", "effect": "allow", "via": "test"},
                     {"subject": "department:二%s", "action": "%s", "resource": "tag-group:%s", "effect": "allow", "via": "test"}]""".formatted(mark, mark, mark, mark, mark, action, mark));
        }

        await().until(() -> Admin.read("/api/v1/permission-conflicts?resource=tag-group:" + mark)
                        .getList("items.findAll{it.times >= 3}")
                        .size()
                == 1);
        assertThat(Admin.read("/api/v1/permission-conflicts?resource=tag-group:" + mark)
                        .getList("items.collect{[it.kind, it.severity, it.subjects, it.rule]}"))
                .containsExactly(List.of(
                        "tag-permission-overlap",
                        "high",
                        List.of("department:一" + mark, "department:二" + mark),
                        "两个部门能改同一组标签"));
    }

    @Test
    void tagsOfAGroup_areListed() {
        Admin.load("tag-groups", """
                [{"name": "%s", "tags": ["乙", "甲"]}]""".formatted(mark));

        assertThat(Admin.read("/api/v1/tags?group=" + mark).<Object>get("items"))
                .isEqualTo(List.of(
                        Map.of("tag", mark + "/乙", "inWecom", false, "relations", 0),
                        Map.of("tag", mark + "/甲", "inWecom", false, "relations", 0)));
    }

    private void members(String... names) {
        List<String> bodies = new ArrayList<>();
        for (String name : names) {
            bodies.add("{\"userId\": \"%s\", \"name\": \"%s\"}".formatted(user(name), name));
        }
        Admin.load("members", bodies.toString());
    }

    private void code(String seats, String lastResort) {
        Admin.load("contact-ways", """
                [{"name": "码", "configId": "%s", "state": "%s", "channel": "双十一", "lastResort": "%s", "seats": [%s]}]""".formatted(way, state, lastResort, seats));
    }

    private void added(String name, int times, Instant at) {
        IntStream.range(0, times)
                .forEach(i -> accept(new ContactAdded(user(name), Ulids.next("wm"), state, Optional.empty(), at)));
    }

    private void accept(Event event) {
        inbox.accept(new Arrival(CORP, "line", event.toString().getBytes(StandardCharsets.UTF_8), event, Instant.now()))
                .toCompletableFuture()
                .join();
    }

    /** Those that WeCom was told of this live code, by the short names of the test. */
    private List<List<String>> rosters() {
        return sender.asked("").stream()
                .filter(work -> work instanceof Work.UpdateContactWay update
                        && update.configId().equals(way))
                .map(work -> ((Work.UpdateContactWay) work)
                        .userIds().stream()
                                .map(userId -> userId.substring(0, 1))
                                .toList())
                .toList();
    }

    private String user(String name) {
        return name + mark;
    }

    private Set<String> segments(String customer) {
        return contacts.segments(CORP, List.of(customer))
                .getOrDefault(customer, Segments.NONE)
                .names();
    }

    private List<Map<String, Object>> conflicts(String type) {
        return Admin.read("/api/v1/decisions?userId=" + user("a"))
                .getList("items.findAll{it.event.type=='" + type + "'}.conflicts.flatten()");
    }

    private static List<String> decided(String type, String customer, String path) {
        return Admin.read("/api/v1/decisions?externalUserId=" + customer)
                .getList("items.findAll{it.event.type=='" + type + "'}." + path);
    }

    private String signal(String customer, String kind, int number, Instant at, String amount) {
        return """
                {"externalUserId": "%s", "kind": "%s", "key": "家电", "amount": %s, "at": "%s", "id": "%s-%d"}""".formatted(customer, kind, amount, at, mark, number);
    }

    private String shift(String name, LocalDateTime from, LocalDateTime to, String slot) {
        return """
                {"userId": "%s", "date": "%s", "from": "%s", "to": "%s", "slot": "%s"}""".formatted(user(name), from.toLocalDate(), CLOCK.format(from), CLOCK.format(to), slot);
    }
}
