package io.wecompolicy.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.SetRoster.Change;
import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Instant AT = Instant.parse("2026-11-11T06:00:00Z");
    private static final Origin ORIGIN =
            new Origin(Family.ROUTING, "名单", "routing/a.drl", 1, Optional.empty(), 0, Specificity.CORP, "名单");

    @Test
    void of_nothingAsked_isTheFirstLevel() {
        assertThat(roster(facts("wangwu", "lisi"))).contains(new Roster("42b3", List.of("zhangsan", "lisi")));
    }

    @Test
    void of_aSeatOffAndALevelOpened_composes() {
        assertThat(roster(
                        facts("wangwu", "zhangsan", "lisi"),
                        change(Change.SEAT_OFF, "zhangsan"),
                        change(Change.OPEN_LEVEL, "2")))
                .contains(new Roster("42b3", List.of("lisi", "zhaoliu")));
    }

    @Test
    void of_whatIsSoAlready_staysSo() {
        // zhangsan is off the roster, so that the wish is redundant: it still keeps him off
        Facts facts = facts("wangwu", "lisi");
        Decision decision = new Decider((family, given, proposals) -> family == Family.ROUTING
                        ? new Matches(List.of(), List.of(new Conclusion.Proposes(change(Change.SEAT_OFF, "zhangsan"))))
                        : Matches.NONE)
                .decide(facts);

        assertThat(decision.proposals()).extracting(Settled::outcome).containsExactly(Outcome.REDUNDANT);
        assertThat(Roster.of(facts, decision)).contains(new Roster("42b3", List.of("lisi")));
    }

    @Test
    void of_everybodyOff_isTheLastResort() {
        assertThat(roster(
                        facts("wangwu", "zhangsan", "lisi"),
                        change(Change.SEAT_OFF, "zhangsan"),
                        change(Change.SEAT_OFF, "lisi")))
                .contains(new Roster("42b3", List.of("wangwu")));
    }

    @Test
    void of_everybodyOffAndNobodyLeft_staysAsItIs() {
        assertThat(roster(
                        facts("", "zhangsan", "lisi"),
                        change(Change.SEAT_OFF, "zhangsan"),
                        change(Change.SEAT_OFF, "lisi")))
                .isEmpty();
    }

    @Test
    void of_aLastResortAskedFor_joinsTheOthers() {
        assertThat(roster(facts("", "zhangsan"), change(Change.LAST_RESORT, "sunqi")))
                .contains(new Roster("42b3", List.of("zhangsan", "lisi", "sunqi")));
    }

    @Test
    void of_aFailureOfRouting_staysAsItIs() {
        Facts facts = facts("wangwu", "zhangsan");
        Decision decision = new Decision(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Failure(Family.ROUTING, "名单", "routing/a.drl", 1, FailureReason.THREW, "除以零")));

        assertThat(Roster.of(facts, decision)).isEmpty();
    }

    private static Optional<Roster> roster(Facts facts, SetRoster... changes) {
        List<Settled> settled = new ArrayList<>();
        for (SetRoster change : changes) {
            settled.add(new Settled("p", change, Outcome.ACCEPTED, Optional.empty(), Optional.empty()));
        }
        return Roster.of(facts, new Decision(settled, List.of(), List.of(), List.of()));
    }

    private static SetRoster change(Change change, String target) {
        return new SetRoster(ORIGIN, target, change);
    }

    private static Facts facts(String lastResort, String... now) {
        LiveCode code =
                new LiveCode("42b3", "metro", "地铁广告", "地铁", "campaign", "active", false, lastResort, List.of(now));
        return new Facts(
                new ClockTicked(ClockTicked.SHIFT, "42b3", AT),
                Moment.of(AT, DayKind.WORKDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                List.of(seat("zhangsan", 1), seat("lisi", 1), seat("zhaoliu", 2)),
                Optional.empty(),
                new Signals(List.of(), AT),
                Segments.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    private static Seat seat(String userId, int level) {
        return new Seat(userId, "metro", level, 1, 0, 0, 0, true, 0, 0);
    }
}
