package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static io.wecompolicy.core.decision.Rehearsal.tag;
import static io.wecompolicy.core.decision.Rehearsal.told;
import static io.wecompolicy.core.decision.Rehearsal.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeciderTest {
    @Test
    void twoTagsOfAnExclusiveGroup_higherPriorityWins() {
        Decision decision = decide(aCustomer(), Family.TAGGING, tag("甲", 0, "价值/低"), tag("乙", 5, "价值/高"));

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/低 overridden by 乙", "p-2 add-tag 价值/高 accepted");
        assertThat(decision.conflicts()).isEmpty();
    }

    @Test
    void twoTagsOfAnOpenGroup_bothStand() {
        Decision decision = decide(aCustomer(), Family.TAGGING, tag("甲", 0, "渠道/a"), tag("乙", 0, "渠道/b"));

        assertThat(told(decision)).containsExactly("p-1 add-tag 渠道/a accepted", "p-2 add-tag 渠道/b accepted");
    }

    @Test
    void tagOfAnExclusiveGroup_takesTheOldOneOff() {
        Decision decision = decide(aCustomer("价值/低", "渠道/a"), Family.TAGGING, tag("甲", 0, "价值/高"));

        assertThat(told(decision))
                .containsExactly("p-1 add-tag 价值/高 accepted", "p-2 remove-tag 价值/低 accepted: 互斥标签组「价值」改为「价值/高」");
    }

    @Test
    void tagThatIsThere_isRedundant_andStillBeatsWeakerOnes() {
        Decision decision = decide(aCustomer("价值/高"), Family.TAGGING, tag("甲", 5, "价值/高"), tag("乙", 0, "价值/低"));

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/低 overridden by 甲", "p-2 add-tag 价值/高 redundant");
    }

    @Test
    void addAndRemoveOfOneTag_equalRank_isATieThatIsReported() {
        RemoveTag remove = new RemoveTag(by(Family.TAGGING, "乙", 0, Specificity.CORP), "渠道/a");

        Decision decision = decide(aCustomer(), Family.TAGGING, tag("甲", 0, "渠道/a"), remove);

        assertThat(told(decision)).containsExactly("p-1 add-tag 渠道/a overridden by 乙", "p-2 remove-tag 渠道/a redundant");
        assertThat(decision.conflicts()).extracting(Conflict::kind).containsExactly("equal-rank");
    }

    @Test
    void sameWelcomeTwice_weakerIsRedundant_withoutConflict() {
        Decision decision = decide(
                aCustomer(),
                Family.WELCOME,
                welcome("甲", 0, Specificity.CORP, "default"),
                welcome("乙", 0, Specificity.CORP, "default"));

        assertThat(told(decision))
                .containsExactly("p-1 send-welcome default accepted", "p-2 send-welcome default redundant by 乙");
        assertThat(decision.conflicts()).isEmpty();
    }

    @Test
    void welcomes_equalPriority_moreSpecificSourceWins() {
        Decision decision = decide(
                aCustomer(),
                Family.WELCOME,
                welcome("甲", 0, Specificity.CHANNEL, "channel"),
                welcome("乙", 0, Specificity.MEMBER, "member"));

        assertThat(told(decision))
                .containsExactly("p-1 send-welcome channel overridden by 乙", "p-2 send-welcome member accepted");
        assertThat(decision.conflicts()).isEmpty();
    }

    @Test
    void vetoedTag_isNoFactForLaterFamilies_andSaysWhy() {
        List<List<String>> welcomeSaw = new ArrayList<>();
        Decision decision = decide(aCustomer(), (family, seen) -> {
            if (family == Family.TAGGING) {
                return proposes(tag("甲", 0, "价值/高"), tag("乙", 0, "渠道/a"));
            }
            if (family == Family.WELCOME) {
                welcomeSaw.add(seen.stream().map(Proposal::target).toList());
            }
            if (family == Family.PERMISSION) {
                return seen.stream()
                        .filter(proposal -> proposal.target().equals("价值/高"))
                        .map(proposal -> (Conclusion) new Conclusion.Vetoes(
                                by(Family.PERMISSION, "敏感", 0, Specificity.CORP), proposal, "级别不够"))
                        .toList();
            }
            return List.of();
        });

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/高 vetoed by 敏感: 级别不够", "p-2 add-tag 渠道/a accepted");
        assertThat(welcomeSaw).containsExactly(List.of("渠道/a"));
        assertThat(decision.fired()).extracting(Fired::rule).containsExactlyInAnyOrder("甲", "乙", "敏感");
    }

    @Test
    void demandForApproval_holdsTheProposal_andIsKept() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "价值/高"));
            case PERMISSION ->
                seen.isEmpty()
                        ? List.of()
                        : proposes(new RequireApproval(by(Family.PERMISSION, "审批", 0, Specificity.CORP), "价值/高", 2));
            case GROUPING, ROUTING, WELCOME -> List.of();
        });

        assertThat(told(decision))
                .containsExactly("p-1 add-tag 价值/高 vetoed by 审批: 须 2 人审批", "p-2 require-approval 价值/高 accepted");
    }

    @Test
    void decision_forEveryOrderOfMatches_isTheSame() {
        Random random = new Random(7);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String target = List.of("价值/高", "价值/低", "渠道/a", "渠道/b").get(random.nextInt(4));
            Origin origin = by(Family.TAGGING, "规则" + i, random.nextInt(2), Specificity.values()[random.nextInt(2)]);
            proposals.add(random.nextInt(4) == 0 ? new RemoveTag(origin, target) : new AddTag(origin, target));
        }
        Decision first = decide(aCustomer("渠道/b"), Family.TAGGING, proposals.toArray(Proposal[]::new));

        for (int round = 0; round < 200; round++) {
            Collections.shuffle(proposals, random);

            assertThat(decide(aCustomer("渠道/b"), Family.TAGGING, proposals.toArray(Proposal[]::new)))
                    .isEqualTo(first);
        }
    }
}
