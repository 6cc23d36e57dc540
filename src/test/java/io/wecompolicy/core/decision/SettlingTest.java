package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static io.wecompolicy.core.decision.Rehearsal.tag;
import static io.wecompolicy.core.decision.Rehearsal.told;
import static io.wecompolicy.core.decision.Rehearsal.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {
    @Test
    void primarySegments_equalPriority_greaterWeightBeatsTheMoreSpecificSource() {
        Decision decision = decide(
                aCustomer(),
                Family.GROUPING,
                new PrimarySegment(by(Family.GROUPING, "甲", 0, Specificity.MEMBER), "沉睡", 10),
                new PrimarySegment(by(Family.GROUPING, "乙", 0, Specificity.CORP), "高潜", 80));

        assertThat(told(decision))
                .containsExactly("p-1 primary-segment 沉睡 overridden by 乙", "p-2 primary-segment 高潜 accepted");
        assertThat(decision.conflicts()).isEmpty();
    }

    @Test
    void primarySegments_higherPriority_beatsTheGreaterWeight() {
        Decision decision = decide(
                aCustomer(),
                Family.GROUPING,
                new PrimarySegment(by(Family.GROUPING, "甲", 1, Specificity.CORP), "沉睡", 10),
                new PrimarySegment(by(Family.GROUPING, "乙", 0, Specificity.CORP), "高潜", 80));

        assertThat(told(decision))
                .containsExactly("p-1 primary-segment 沉睡 accepted", "p-2 primary-segment 高潜 overridden by 甲");
    }

    @Test
    void primarySegments_equalInAll_smallerRuleNameWins_andTheTieIsReported() {
        Decision decision = decide(
                aCustomer(),
                Family.GROUPING,
                new PrimarySegment(by(Family.GROUPING, "b", 0, Specificity.CORP), "沉睡", 10),
                new PrimarySegment(by(Family.GROUPING, "a", 0, Specificity.CORP), "高潜", 10));

        assertThat(told(decision))
                .containsExactly("p-1 primary-segment 沉睡 overridden by a", "p-2 primary-segment 高潜 accepted");
        assertThat(decision.conflicts())
                .containsExactly(new Conflict(
                        "equal-rank",
                        "medium",
                        List.of("a", "b"),
                        "primary-segment",
                        Map.of("won", "primary-segment 高潜", "lost", "primary-segment 沉睡"),
                        "a"));
    }

    @Test
    void addAndRemoveOfOneTag_equalRank_witnessSaysWhichWon() {
        RemoveTag remove = new RemoveTag(by(Family.TAGGING, "b", 0, Specificity.CORP), "渠道/a");

        Decision decision = decide(aCustomer(), Family.TAGGING, tag("a", 0, "渠道/a"), remove);

        assertThat(told(decision)).containsExactly("p-1 add-tag 渠道/a accepted", "p-2 remove-tag 渠道/a overridden by a");
        assertThat(decision.conflicts())
                .containsExactly(new Conflict(
                        "equal-rank",
                        "medium",
                        List.of("a", "b"),
                        "渠道/a",
                        Map.of("won", "add-tag 渠道/a", "lost", "remove-tag 渠道/a"),
                        "a"));
    }

    @Test
    void welcomeSaidTwice_thatLoses_losesTwice() {
        Decision decision = decide(
                aCustomer(),
                Family.WELCOME,
                welcome("甲", 0, Specificity.CORP, "default"),
                welcome("乙", -1, Specificity.CORP, "default"),
                welcome("丙", 5, Specificity.CORP, "morning"));

        assertThat(told(decision))
                .containsExactly(
                        "p-1 send-welcome default overridden by 丙",
                        "p-2 send-welcome default overridden by 丙",
                        "p-3 send-welcome morning accepted");
    }

    @Test
    void rosterChanges_compose_andOneSeatIsEitherOnOrOff() {
        Decision decision = decide(
                aCustomer(),
                Family.ROUTING,
                roster("a", 0, "zhangsan", SetRoster.Change.SEAT_OFF),
                roster("b", 1, "zhangsan", SetRoster.Change.SEAT_ON),
                roster("c", 0, "lisi", SetRoster.Change.SEAT_OFF),
                roster("d", 0, "2", SetRoster.Change.OPEN_LEVEL),
                roster("e", 0, "wangwu", SetRoster.Change.LAST_RESORT));

        assertThat(told(decision))
                .containsExactly(
                        "p-1 set-roster 2 accepted",
                        "p-2 set-roster lisi accepted",
                        "p-3 set-roster wangwu accepted",
                        "p-4 set-roster zhangsan accepted",
                        "p-5 set-roster zhangsan overridden by b");
        assertThat(decision.conflicts()).isEmpty();
    }

    @Test
    void tagAndSegmentOfOneName_areTwoThings() {
        Origin origin = by(Family.TAGGING, "a", 0, Specificity.CORP);

        Decision decision =
                decide(aCustomer(), Family.TAGGING, new AddTag(origin, "渠道/a"), new JoinSegment(origin, "渠道/a"));

        assertThat(told(decision)).containsExactly("p-1 add-tag 渠道/a accepted", "p-2 join-segment 渠道/a accepted");
    }

    @Test
    void whatAnEarlierFamilySettled_standsWhateverALaterOneSays() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("a", 0, "价值/高"), new SendWelcome(by(family, "b", 0, Specificity.CORP), "x"));
            case GROUPING ->
                proposes(
                        new RemoveTag(by(family, "c", 9, Specificity.MEMBER), "价值/高"),
                        new AddTag(by(family, "d", 9, Specificity.MEMBER), "价值/低"),
                        new AddTag(by(family, "e", 9, Specificity.MEMBER), "价值/高"));
            case WELCOME -> proposes(welcome("f", 0, Specificity.CORP, "y"));
            case ROUTING, PERMISSION -> List.of();
        });

        assertThat(told(decision))
                .containsExactly(
                        "p-1 add-tag 价值/高 accepted",
                        "p-2 send-welcome x accepted",
                        "p-3 add-tag 价值/低 overridden by a",
                        "p-4 add-tag 价值/高 redundant by a",
                        "p-5 remove-tag 价值/高 overridden by a",
                        "p-6 send-welcome y overridden by b");
        assertThat(decision.conflicts()).isEmpty();
    }

    private static SetRoster roster(String rule, int priority, String target, SetRoster.Change change) {
        return new SetRoster(by(Family.ROUTING, rule, priority, Specificity.CORP), target, change);
    }
}
