package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreaksTest {
    private static final CorpId CORP = new CorpId("ww1");
    private static final Failure BROKEN = failure(Family.TAGGING, "坏", FailureReason.THREW);
    private static final Failure DEAR = failure(Family.TAGGING, "贵", FailureReason.OVER_STEPS);

    private final Streaks streaks = new Streaks(5);

    @Test
    void ruleThatThrows_inFiveDecisionsInARow_isOneTooMany_onceForEachFive() {
        assertThat(reached(10, BROKEN)).containsExactly(5, 10);
    }

    @Test
    void soundDecision_ofTheSameType_beginsTheRowAnew() {
        assertThat(reached(4, BROKEN)).isEmpty();

        streaks.add(decided(EventType.CONTACT_ADDED));

        assertThat(reached(5, BROKEN)).containsExactly(5);
    }

    @Test
    void soundDecision_ofAnotherType_orCorp_saysNothing() {
        assertThat(reached(4, BROKEN)).isEmpty();

        streaks.add(decided(EventType.SIGNAL_RECORDED));
        streaks.add(new DecisionOutcome(
                new CorpId("ww2"), new EventId("e"), EventType.CONTACT_ADDED, "d", List.of(), List.of()));

        assertThat(reached(1, BROKEN)).containsExactly(1);
    }

    @Test
    void decision_inWhichAnotherRuleOfTheFamilyFailed_saysNothing_anotherFamilysDoes() {
        assertThat(reached(4, BROKEN)).isEmpty();

        streaks.add(decided(EventType.CONTACT_ADDED, DEAR));
        assertThat(reached(1, BROKEN)).containsExactly(1);

        assertThat(reached(4, BROKEN)).isEmpty();
        streaks.add(decided(EventType.CONTACT_ADDED, failure(Family.WELCOME, "迎", FailureReason.THREW)));
        assertThat(reached(4, BROKEN)).isEmpty();
    }

    @Test
    void ruleThatIsTooDear_neverCounts() {
        assertThat(reached(20, DEAR)).isEmpty();
    }

    @Test
    void guardThatThrows_neverCounts_itStaysShut() {
        assertThat(reached(20, failure(Family.PERMISSION, "守", FailureReason.THREW)))
                .isEmpty();
    }

    @Test
    void anotherRulebook_beginsEveryRowAnew() {
        assertThat(reached(4, BROKEN)).isEmpty();

        streaks.forget(new CorpId("ww2"));
        assertThat(reached(1, BROKEN)).containsExactly(1);

        assertThat(reached(4, BROKEN)).isEmpty();
        streaks.forget(CORP);
        assertThat(reached(4, BROKEN)).isEmpty();
    }

    /** Which of so many decisions about new contacts were one too many for this rule, from 1. */
    private List<Integer> reached(int decisions, Failure failure) {
        return IntStream.rangeClosed(1, decisions)
                .filter(number ->
                        streaks.add(decided(EventType.CONTACT_ADDED, failure)).contains(failure))
                .boxed()
                .toList();
    }

    private static DecisionOutcome decided(EventType type, Failure... failures) {
        return new DecisionOutcome(CORP, new EventId("e"), type, "d", List.of(), List.of(failures));
    }

    private static Failure failure(Family family, String rule, FailureReason reason) {
        return new Failure(family, rule, "f.drl", 1, reason, "");
    }
}
