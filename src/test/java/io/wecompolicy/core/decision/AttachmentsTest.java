package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static io.wecompolicy.core.decision.Rehearsal.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which media go with a welcome. */
class AttachmentsTest {
    private static Proposal welcome(String rule, int priority, String template) {
        return new SendWelcome(by(Family.WELCOME, rule, priority, Specificity.CORP), template);
    }

    private static Proposal medium(String rule, int priority, String name) {
        return new AttachMedia(by(Family.WELCOME, rule, priority, Specificity.CORP), name);
    }

    @Test
    void attachments_ofTheWinnerAndOfRulesThatGreetNobody_goAlong_thoseOfALoserDoNot() {
        Decision decision = decide(
                aCustomer(),
                Family.WELCOME,
                welcome("甲", 5, "白天"),
                medium("甲", 5, "图甲"),
                welcome("乙", 1, "夜间"),
                medium("乙", 1, "图乙"),
                medium("丙", 0, "图丙"));

        assertThat(told(decision))
                .containsExactly(
                        "p-1 send-welcome 夜间 overridden by 甲",
                        "p-2 send-welcome 白天 accepted",
                        "p-3 attach-media 图丙 accepted",
                        "p-4 attach-media 图乙 overridden by 甲",
                        "p-5 attach-media 图甲 accepted");
    }

    @Test
    void attachment_ofTwoRules_goesOnce_evenWhenTheStrongerRulesWelcomeLost() {
        Decision decision = decide(
                aCustomer(),
                Family.WELCOME,
                welcome("甲", 5, "白天"),
                welcome("乙", 1, "夜间"),
                medium("乙", 9, "图"),
                medium("丙", 1, "图"),
                medium("丁", 0, "图"));

        assertThat(told(decision))
                .containsExactly(
                        "p-1 send-welcome 夜间 overridden by 甲",
                        "p-2 send-welcome 白天 accepted",
                        "p-3 attach-media 图 overridden by 甲",
                        "p-4 attach-media 图 accepted",
                        "p-5 attach-media 图 redundant by 丙");
    }

    @Test
    void tenthAttachment_isLeftOut_theWeakest() {
        List<Proposal> proposals = new ArrayList<>(List.of(welcome("甲", 0, "白天"), medium("弱", -1, "零")));
        for (int number = 1; number <= 9; number++) {
            proposals.add(medium("强" + number, 10 - number, "图" + number));
        }

        Decision decision = decide(aCustomer(), Family.WELCOME, proposals.toArray(Proposal[]::new));

        assertThat(decision.accepted()).hasSize(10);
        assertThat(told(decision)).contains("p-11 attach-media 零 overridden by 强9: 一条欢迎语最多 9 个附件");
    }

    @Test
    void attachment_withoutAWelcome_goesNowhere_andSaysWhy() {
        Decision none = decide(aCustomer(), Family.WELCOME, medium("甲", 0, "图"));
        Decision refused = decide(aCustomer(), (family, seen) -> switch (family) {
            case WELCOME -> proposes(welcome("甲", 0, "白天"), medium("甲", 0, "图"));
            case PERMISSION ->
                seen.stream()
                        .filter(proposal -> proposal instanceof SendWelcome)
                        .map(proposal -> (Conclusion)
                                new Conclusion.Vetoes(by(Family.PERMISSION, "守", 0, Specificity.CORP), proposal, "不许"))
                        .toList();
            case TAGGING, GROUPING, ROUTING -> List.of();
        });

        assertThat(told(none)).containsExactly("p-1 attach-media 图 overridden: 没有采纳的欢迎语，附件无处可附");
        assertThat(told(refused))
                .containsExactly(
                        "p-1 send-welcome 白天 vetoed by 守: 不许", "p-2 attach-media 图 overridden: 没有采纳的欢迎语，附件无处可附");
    }

    @Test
    void attachment_isVetoedLikeAnythingElse() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case WELCOME -> proposes(welcome("甲", 0, "白天"), medium("甲", 0, "图"));
            case PERMISSION ->
                seen.stream()
                        .filter(proposal -> proposal instanceof AttachMedia)
                        .map(proposal -> (Conclusion)
                                new Conclusion.Vetoes(by(Family.PERMISSION, "守", 0, Specificity.CORP), proposal, "不许"))
                        .toList();
            case TAGGING, GROUPING, ROUTING -> List.of();
        });

        assertThat(told(decision))
                .containsExactly("p-1 send-welcome 白天 accepted", "p-2 attach-media 图 vetoed by 守: 不许");
    }
}
