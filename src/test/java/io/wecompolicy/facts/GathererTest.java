package io.wecompolicy.facts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.wecompolicy.contact.Contacts;
import io.wecompolicy.contact.SegmentChange;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.MemberLeft;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import io.wecompolicy.platform.Sql;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestSecurity(user = "boss", roles = "admin")
class GathererTest {
    private static final CorpId CORP = new CorpId(TwoCorps.ONE);
    /** Two in the night, on a Sunday that is a make-up workday. */
    private static final Instant NIGHT = Instant.parse("2026-10-10T18:00:00Z");

    private static final Template DAY = new Template("day", "您好", "");
    private static final Template NIGHT_BOT = new Template("night-bot", "[客户昵称]您好…", "您好");
    private static final TagGroup LEVELS = new TagGroup("消费力分级", true, true, "总部", Set.of("高", "低"));
    private static final Grant OF_EAST =
            new Grant("department:总部/华东", "tag.edit", "tag-group:消费力分级", "allow", "", "strategy:3");
    private static final Grant OF_LISI =
            new Grant("member:lisi", "tag.edit", "tag-group:消费力分级", "deny", "", "strategy:3");
    private static final Grant OF_GUIDES =
            new Grant("role:guide", "tag.edit", "tag-group:渠道来源", "allow", "", "strategy:4");

    @Inject
    Gatherer gatherer;

    @Inject
    DataSource dataSource;

    @Inject
    Contacts contacts;

    private final String wm = Ulids.next("wm");
    private final String way = Ulids.next("cw");

    @BeforeEach
    void company() {
        load("members", """
                [{"userId": "zhangsan", "name": "张三", "departments": ["总部/华东/上海"], "position": "导购", "grade": 3, "roles": ["guide"]},
                 {"userId": "lisi", "name": "李四"}, {"userId": "wangwu", "name": "王五", "status": "disabled"},
                 {"userId": "zhaoliu", "name": "赵六"}]""");
        load("shifts", """
                [{"userId": "zhangsan", "date": "2026-10-10", "from": "22:00:00", "to": "06:00:00", "slot": "夜班"},
                 {"userId": "lisi", "date": "2026-10-11", "from": "09:00:00", "to": "18:00:00", "slot": "白班"}]""");
        load("calendar", """
                [{"date": "2026-10-11", "kind": "make-up", "name": "国庆调休"}]""");
        load(
                "grants",
                Stream.of(OF_EAST, OF_LISI, OF_GUIDES)
                        .map(grant -> """
                        {"subject": "%s", "action": "%s", "resource": "%s", "effect": "%s", "via": "%s"}""".formatted(
                                        grant.subject(), grant.action(), grant.resource(), grant.effect(), grant.via()))
                        .toList()
                        .toString());
        load("contact-ways", """
                [{"name": "地铁二号线", "configId": "%s", "state": "metro", "channel": "地铁广告", "purpose": "campaign",
                  "expiresAt": "2026-10-11T02:00:00+08:00", "lastResort": "wangwu",
                  "seats": [{"userId": "zhaoliu", "level": 2}, {"userId": "zhangsan", "share": 20, "dailyCap": 100},
                            {"userId": "lisi"}, {"userId": "wangwu"}]}]""".formatted(way));
        load("welcome-templates", """
                [{"id": "day", "text": "您好"}, {"id": "night-bot", "text": "[客户昵称]您好…", "fallbackText": "您好"}]""");
        load("tag-groups", """
                [{"name": "消费力分级", "exclusive": true, "sensitive": true, "owner": "总部", "tags": ["高", "低"]}]""");
        awaitRoster();
    }

    /** Loading the live code lets rules decide at once who receives: a fact of what follows. */
    private void awaitRoster() {
        await().until(() -> new Sql(dataSource, "select 1 from channel_roster where config_id = ? and wanted <> '{}'")
                        .text(way)
                        .list(row -> 1)
                        .size()
                == 1);
    }

    @Test
    void contactAdded_ofKnownCustomer_isGatheredWhole() {
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.learn(
                    CORP,
                    new Customer(wm, "王小明", "wechat", "male", "上海", "zh", "unknown", false),
                    List.of(new Relation("zhangsan", wm, Set.of("消费力分级/高"), "metro", 1, NIGHT.minusSeconds(60), "王总")));
            contacts.regroup(CORP, List.of(new SegmentChange(wm, List.of("潜客"), List.of(), Optional.of("潜客"))));
            contacts.observe(CORP, List.of(paid("", NIGHT.minusSeconds(86_400))));
            contacts.observe(CORP, List.of(paid("lisi", NIGHT.minusSeconds(86_400))));
        });
        Event event = added("zhangsan", NIGHT);

        List<Facts> gathered = gather(occurrence(event));

        Facts expected = new Facts(
                event,
                Moment.of(NIGHT, DayKind.MAKE_UP),
                Optional.of(new Customer(wm, "王小明", "wechat", "male", "上海", "zh", "unknown", false)),
                Optional.of(new Relation("zhangsan", wm, Set.of("消费力分级/高"), "metro", 1, NIGHT.minusSeconds(60), "王总")),
                Optional.of(
                        new Member("zhangsan", "张三", List.of("总部/华东/上海"), "导购", List.of("guide"), 3, "active", true)),
                Optional.of(new LiveCode(
                        way,
                        "metro",
                        "地铁广告",
                        "地铁二号线",
                        "campaign",
                        "expired",
                        false,
                        "wangwu",
                        List.of("zhangsan", "lisi"))),
                List.of(
                        new Seat("zhangsan", "metro", 1, 20, 100, 1, 1, true, 1, 0),
                        new Seat("lisi", "metro", 1, 1, 0, 0, 0, false, 1, 0),
                        new Seat("wangwu", "metro", 1, 1, 0, 0, 0, false, 1, 0),
                        new Seat("zhaoliu", "metro", 2, 1, 0, 0, 0, true, 1, 0)),
                Optional.of(new Duty("zhangsan", "夜班", true, Instant.parse("2026-10-10T22:00:00Z"))),
                new Signals(
                        List.of(new Signal("order", "套餐", new BigDecimal("99.50"), NIGHT.minusSeconds(86_400))), NIGHT),
                new Segments(Set.of("潜客"), "潜客"),
                List.of(DAY, NIGHT_BOT),
                List.of(OF_GUIDES, OF_EAST),
                List.of(LEVELS));
        assertThat(gathered).isEqualTo(List.of(expected));
    }

    @Test
    void strangers_areUnknown_notAbsent() {
        Event event = new ContactAdded("stranger", wm, "no-such-state", Optional.empty(), NIGHT);

        Facts facts = gather(occurrence(event)).get(0);

        assertThat(facts)
                .isEqualTo(new Facts(
                        event,
                        Moment.of(NIGHT, DayKind.MAKE_UP),
                        Optional.of(Customer.unknown(wm)),
                        Optional.empty(),
                        Optional.of(Member.unknown("stranger")),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Duty("stranger", "", false, Instant.MAX)),
                        new Signals(List.of(), NIGHT),
                        Segments.NONE,
                        List.of(DAY, NIGHT_BOT),
                        List.of(),
                        List.of(LEVELS)));
    }

    @Test
    void eventWithoutCustomer_hasNone() {
        Facts facts = gather(occurrence(new MemberLeft("lisi", NIGHT))).get(0);

        assertThat(facts.customer()).isEmpty();
        assertThat(facts.relation()).isEmpty();
        assertThat(facts.member().map(Member::name)).contains("李四");
        assertThat(facts.grants()).isEqualTo(List.of(OF_LISI));
    }

    @Test
    void addsOfOneBatch_seeTheirOwnOrdinal_andSeeItAgain() {
        Occurrence first = occurrence(added("zhangsan", NIGHT));
        Occurrence second =
                occurrence(new ContactAdded("zhangsan", Ulids.next("wm"), "metro", Optional.empty(), NIGHT));

        assertThat(ordinals(gather(first, second))).isEqualTo(List.of(1, 2));
        assertThat(ordinals(gather(second, first))).isEqualTo(List.of(2, 1));
    }

    @Test
    void relationThatTheMemberEnded_isPartOfThatEventOnly() {
        Event deleted = new ContactDeleted("zhangsan", wm, "", NIGHT);
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.observe(CORP, List.of(added("zhangsan", NIGHT.minusSeconds(9))));
            contacts.observe(CORP, List.of(deleted));
        });

        List<Facts> gathered = gather(occurrence(deleted), occurrence(paid("zhangsan", NIGHT)));

        assertThat(gathered.get(0).relation()).isPresent();
        assertThat(gathered.get(0).liveCode().map(LiveCode::configId)).contains(way);
        assertThat(gathered.get(1).relation()).isEmpty();
    }

    @Test
    void factsOfOneCorp_areNotThoseOfAnother() {
        Facts facts = QuarkusTransaction.requiringNew()
                .call(() -> gatherer.gather(new CorpId(TwoCorps.OTHER), List.of(occurrence(added("zhangsan", NIGHT)))))
                .get(0);

        assertThat(facts.member()).contains(Member.unknown("zhangsan"));
        assertThat(facts.liveCode()).isEmpty();
        assertThat(facts.grants()).isEmpty();
    }

    private ContactAdded added(String userId, Instant at) {
        return new ContactAdded(userId, wm, "metro", Optional.empty(), at);
    }

    private SignalRecorded paid(String userId, Instant at) {
        return new SignalRecorded(userId, wm, "order", "套餐", new BigDecimal("99.50"), Ulids.next("s"), at);
    }

    private static Occurrence occurrence(Event event) {
        return new Occurrence(new EventId(Ulids.next("e")), event);
    }

    private List<Facts> gather(Occurrence... occurrences) {
        return QuarkusTransaction.requiringNew().call(() -> gatherer.gather(CORP, List.of(occurrences)));
    }

    private static List<Integer> ordinals(List<Facts> gathered) {
        return gathered.stream().map(facts -> facts.seats().get(0).addsToday()).toList();
    }

    private static void load(String list, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/" + list + "?replace=true&corp=" + TwoCorps.ONE)
                .then()
                .statusCode(200);
    }
}
