package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static io.wecompolicy.core.decision.Rehearsal.tag;
import static io.wecompolicy.core.decision.Rehearsal.told;
import static io.wecompolicy.core.decision.Rehearsal.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final Failure SLOW = Failure.overSteps(by(Family.TAGGING, "慢", 0, Specificity.CORP));
    private static final Failure GUARD = Failure.overMatches(by(Family.PERMISSION, "守", 0, Specificity.CORP));

    @Test
    void familyWithoutAnAnswer_proposesNothing_andTheOthersGoOn() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case TAGGING -> throw new FamilyFailed(SLOW, new IllegalStateException());
            case WELCOME -> proposes(welcome("迎", 0, Specificity.CORP, "default"));
            case GROUPING, ROUTING, PERMISSION -> List.of();
        });

        assertThat(told(decision)).containsExactly("p-1 send-welcome default accepted");
        assertThat(decision.fired()).extracting(Fired::rule).containsExactly("迎");
        assertThat(decision.failures())
                .containsExactly(
                        new Failure(Family.TAGGING, "慢", "f.drl", 1, FailureReason.OVER_STEPS, "要比较的太多，超过了一次决策允许的步数"));
    }

    @Test
    void permissionWithoutAnAnswer_letsNothingThrough_andSaysWhy() {
        List<List<String>> welcomeSaw = new ArrayList<>();
        Decision decision = decide(aCustomer("价值/低"), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "价值/高"), tag("乙", 0, "价值/低"));
            case PERMISSION -> throw new FamilyFailed(GUARD, new IllegalStateException());
            case WELCOME -> {
                welcomeSaw.add(seen.stream().map(Proposal::target).toList());
                yield List.of();
            }
            case GROUPING, ROUTING -> List.of();
        });

        String why = ": 权限没有给出答案，一律不放行：触发的次数太多，超过了一次决策允许的次数";
        assertThat(told(decision))
                .containsExactly("p-1 add-tag 价值/低 vetoed by 守" + why, "p-2 add-tag 价值/高 vetoed by 守" + why);
        assertThat(welcomeSaw).containsExactly(List.of());
        assertThat(decision.failures()).containsExactly(GUARD, GUARD.saying("；有没有冲突也没有检查"));
    }

    @Test
    void permissionThatFailsOnlyAtTheEnd_leavesWhatItLetThrough_withoutConflicts() {
        Decision decision = decide(aCustomer("渠道/b"), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "渠道/a"), tag("乙", 0, "渠道/b"));
            case PERMISSION -> {
                // What is so already is no longer there at the end.
                if (seen.size() < 2) {
                    throw new FamilyFailed(GUARD, new IllegalStateException());
                }
                yield List.of();
            }
            case GROUPING, ROUTING, WELCOME -> List.of();
        });

        assertThat(told(decision)).containsExactly("p-1 add-tag 渠道/a accepted", "p-2 add-tag 渠道/b redundant");
        assertThat(decision.conflicts()).isEmpty();
        assertThat(decision.failures()).containsExactly(GUARD.saying("；有没有冲突也没有检查"));
    }

    @Test
    void permission_isNotAskedAgain_whereNothingChangedSinceItWasAsked() {
        List<List<String>> asked = new ArrayList<>();
        decide(aCustomer(), (family, seen) -> {
            if (family == Family.PERMISSION) {
                asked.add(seen.stream().map(Proposal::target).toList());
            }
            return family == Family.TAGGING ? proposes(tag("甲", 0, "渠道/a")) : List.of();
        });

        assertThat(asked).containsExactly(List.of("渠道/a"));
    }

    @Test
    void failures_areInTheOrderOfFamilies_eachOnce() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "渠道/a"));
            case GROUPING -> proposes(new JoinSegment(by(Family.GROUPING, "组", 0, Specificity.CORP), "新客"));
            case ROUTING -> List.of();
            case PERMISSION -> throw new FamilyFailed(GUARD, new IllegalStateException());
            case WELCOME ->
                throw new FamilyFailed(
                        Failure.threw(by(Family.WELCOME, "迎", 0, Specificity.CORP), new ArithmeticException("王女士")),
                        new ArithmeticException("王女士"));
        });

        assertThat(decision.failures())
                .containsExactly(
                        new Failure(Family.WELCOME, "迎", "f.drl", 1, FailureReason.THREW, "求值时出错（ArithmeticException）"),
                        GUARD,
                        GUARD.saying("；有没有冲突也没有检查"));
    }

    @Test
    void textOfAFailure_isBounded() {
        Failure failure = new Failure(Family.TAGGING, "慢", "f.drl", 1, FailureReason.THREW, "长".repeat(500));

        assertThat(failure.text()).hasSize(Failure.LONGEST);
    }

    @Test
    void deadline_thatPassesBetweenFamilies_abortsTheDecision() {
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = Deadline.in(Duration.ofMillis(5), nanos::get);
        Decider decider = new Decider((family, facts, proposals) -> {
            nanos.addAndGet(3_000_000);
            return Matches.NONE;
        });

        assertThatThrownBy(() -> decider.decide(aCustomer(), deadline))
                .isInstanceOf(DecisionAborted.class)
                .hasMessage("the decision took longer than 5 ms");
        assertThat(nanos.get()).isEqualTo(6_000_000);
    }
}
