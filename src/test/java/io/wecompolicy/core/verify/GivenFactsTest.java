package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.MemberLeft;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GivenFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");

    @Test
    void nothingButAnEvent_isCompletedPlainly() {
        Facts facts = facts("{event: {type: contact-added, state: metro-line2}}");

        assertThat(facts)
                .isEqualTo(new Facts(
                        new ContactAdded("zhangsan", "wm-scenario", "metro-line2", Optional.empty(), NOW),
                        Moment.of(NOW, DayKind.WORKDAY),
                        Optional.of(Customer.unknown("wm-scenario")),
                        Optional.of(new Relation("zhangsan", "wm-scenario", Set.of(), "metro-line2", 0, NOW, "")),
                        Optional.of(Member.unknown("zhangsan")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        new Signals(List.of(), NOW),
                        Segments.NONE,
                        List.of(),
                        List.of(),
                        StoryFile.GROUPS));
    }

    @Test
    void everythingGiven_isRead() {
        Facts facts = facts("""

                  event: {type: contact-added, userId: lisi, externalUserId: wm9, state: s, welcomeCode: CODE}
                  customer: {name: 王女士, city: 上海, archiveConsent: true}
                  relation: {tags: [甲/乙], addWay: 1}
                  member: {departments: [总部/华东], grade: 3, onDuty: true}
                  liveCode: {channel: 地铁广告, test: true}
                  seats: [{share: 20, dailyCap: 100}, {userId: wangwu, level: 2, available: false}]
                  duty: {slot: 夜班, nextChange: 2026-11-12T06:00:00}
                  moment: {day: holiday}
                  signals: [{kind: order, key: 手机, amount: 99.50, at: 2026-11-10T09:00:00+08:00}, {kind: keyword, key: 价格}]
                  segments: {names: [新客], primary: 新客}
                  template: {id: morning, text: 早}
                  templates: [{id: evening}]
                  grants: [{action: tag.apply, resource: "tag-group:客户价值"}]
                  tagGroups: [{name: 客户价值, exclusive: true, sensitive: true, tags: [高净值客户]}]
                """.stripTrailing());

        assertThat(facts)
                .isEqualTo(new Facts(
                        new ContactAdded("lisi", "wm9", "s", facts.event().welcomeCode(), NOW),
                        Moment.of(NOW, DayKind.HOLIDAY),
                        Optional.of(new Customer("wm9", "王女士", "unknown", "unknown", "上海", "unknown", "unknown", true)),
                        Optional.of(new Relation("lisi", "wm9", Set.of("甲/乙"), "s", 1, NOW, "")),
                        Optional.of(new Member(
                                "lisi", "unknown", List.of("总部/华东"), "unknown", List.of(), 3, "unknown", true)),
                        Optional.of(new LiveCode(
                                "wx-scenario", "s", "地铁广告", "unknown", "unknown", "active", true, "", List.of())),
                        List.of(
                                new Seat("lisi", "s", 1, 20, 100, 0, 0, true, 0, 0),
                                new Seat("wangwu", "s", 2, 1, 0, 0, 0, false, 0, 0)),
                        Optional.of(new Duty("lisi", "夜班", true, Instant.parse("2026-11-11T22:00:00Z"))),
                        new Signals(
                                List.of(
                                        new Signal("order", "手机", new BigDecimal("99.50"), NOW.minusSeconds(86400)),
                                        new Signal("keyword", "价格", BigDecimal.ZERO, NOW)),
                                NOW),
                        new Segments(Set.of("新客"), "新客"),
                        List.of(new Template("evening", "", ""), new Template("morning", "早", "")),
                        List.of(new Grant("member:lisi", "tag.apply", "tag-group:客户价值", "allow", "", "scenario")),
                        List.of(new TagGroup("客户价值", true, true, "", Set.of("高净值客户")))));
        assertThat(facts.event().welcomeCode()).isPresent();
    }

    @Test
    void timeOfTheMoment_movesTheEventToo() {
        Facts facts = facts("{event: {type: contact-added}, moment: {date: 2026-11-14, time: \"22:00:00\"}}");

        Instant at = Instant.parse("2026-11-14T14:00:00Z");
        assertThat(facts.moment())
                .isEqualTo(new Moment(LocalDate.of(2026, 11, 14), LocalTime.of(22, 0), 6, DayKind.WEEKEND, at));
        assertThat(facts.event().at()).isEqualTo(at);
        assertThat(facts.signals().now()).isEqualTo(at);
    }

    @Test
    void timeOfTheEvent_movesTheMoment() {
        Facts facts = facts("{event: {type: contact-added, at: 2026-11-12T00:00:00+08:00}}");

        assertThat(facts.moment()).isEqualTo(Moment.of(Instant.parse("2026-11-11T16:00:00Z"), DayKind.WORKDAY));
    }

    @Test
    void eventOfAMember_knowsNoCustomer() {
        Facts facts = facts("{event: {type: member-left}}");

        assertThat(facts.event()).isEqualTo(new MemberLeft("zhangsan", NOW));
        assertThat(facts.customer()).isEmpty();
        assertThat(facts.relation()).isEmpty();
        assertThat(facts.member()).contains(Member.unknown("zhangsan"));
    }

    @Test
    void null_takesAFactAway_andEmptySlotIsOffDuty() {
        Facts without = facts("{event: {type: contact-added}, member: null, customer: null, relation: null}");
        Facts off = facts("{event: {type: contact-added}, duty: {slot: \"\"}}");

        assertThat(without.member()).isEmpty();
        assertThat(without.customer()).isEmpty();
        assertThat(without.relation()).isEmpty();
        assertThat(off.duty()).contains(new Duty("zhangsan", "", false, Instant.MAX));
    }

    @Test
    void maps_mergeDeeply_listsReplace() {
        ByName matcher = new ByName();
        Report report = StoryFile.run("""
                fixtures: {event: {type: contact-added}, member: {grade: 3, roles: [a, b]}, relation: {remark: 老客}}
                tests:
                  - name: 合并
                    given: {member: {name: 张三, roles: [c]}}
                    cases:
                      - {note: 再合并, given: {member: {grade: 5}}, expect: {fired: []}}
                """, matcher);

        assertThat(report.failures()).isEmpty();
        assertThat(matcher.lastAsked().member())
                .contains(new Member("zhangsan", "张三", List.of(), "unknown", List.of("c"), 5, "unknown", false));
        assertThat(matcher.lastAsked().relation()).map(Relation::remark).contains("老客");
    }

    private static Facts facts(String fixtures) {
        ByName matcher = new ByName();
        Report report =
                StoryFile.run("fixtures: " + fixtures + "\ntests: [{name: 一, expect: {conflicts: []}}]\n", matcher);
        assertThat(report.failures()).isEmpty();
        return matcher.lastAsked();
    }
}
