package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static io.wecompolicy.core.decision.Rehearsal.tag;
import static io.wecompolicy.core.decision.Rehearsal.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Origin GUARD = by(Family.PERMISSION, "守", 0, Specificity.CORP);

    @Test
    void vetoOfTakingATagOff_alsoHoldsTheTagThatWouldPushItOut() {
        Decision decision = decide(aCustomer("价值/低"), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "价值/高"));
            case PERMISSION -> vetoes(seen, proposal -> proposal instanceof RemoveTag);
            case GROUPING, ROUTING, WELCOME -> List.of();
        });

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/高 vetoed by 守: 会拿掉「价值/低」：不许");
    }

    @Test
    void vetoOfTakingATagOff_leavesTheTagThatIsThereAlone() {
        Decision decision = decide(aCustomer("价值/低", "价值/高"), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "价值/高"));
            case PERMISSION -> vetoes(seen, proposal -> proposal instanceof RemoveTag);
            case GROUPING, ROUTING, WELCOME -> List.of();
        });

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/高 redundant");
    }

    @Test
    void permissionRuleThatActs_isRefused_becauseNobodyGuardsIt() {
        Decision decision = decide(aCustomer(), Family.PERMISSION, new AddTag(GUARD, "价值/高"));

        assertThat(told(decision)).containsExactly("p-1 add-tag 价值/高 vetoed by 守: 权限规则只能否决、上报、收回或通知，不能自己去做");
    }

    @Test
    void permissionAtTheEnd_seesWhatWasAccepted_andReports() {
        Decision decision = decide(aCustomer(), (family, seen) -> switch (family) {
            case TAGGING -> proposes(tag("甲", 0, "价值/高"), tag("乙", 0, "渠道/a"));
            case PERMISSION ->
                seen.size() == 1
                        ? proposes(
                                new ReportConflict(GUARD, "消费力分级", "tag-permission-overlap", "high", List.of()),
                                new RevokeGrant(GUARD, "department:销售部 tag.edit tag-group:消费力分级", "重叠"),
                                new Notify(GUARD, "lisi", "请看一下"))
                        : vetoes(seen, proposal -> proposal.target().equals("价值/高"));
            case GROUPING, ROUTING, WELCOME -> List.of();
        });

        assertThat(told(decision))
                .containsExactly(
                        "p-1 add-tag 价值/高 vetoed by 守: 不许",
                        "p-2 add-tag 渠道/a accepted",
                        "p-3 report-conflict 消费力分级 accepted",
                        "p-4 revoke-grant department:销售部 tag.edit tag-group:消费力分级 accepted",
                        "p-5 notify lisi accepted");
        assertThat(decision.conflicts())
                .containsExactly(new Conflict(
                        "tag-permission-overlap",
                        "high",
                        List.of(),
                        "消费力分级",
                        Map.of("userId", "zhangsan", "externalUserId", "wm1"),
                        "守"));
    }

    @Test
    void witnessOfAConflict_isInTheOrderOfItsNames_inEveryJvm() {
        Conflict conflict = new Conflict("k", "high", List.of(), "r", Map.of("b", "2", "c", "3", "a", "1"), "守");

        assertThat(conflict.witness().keySet()).containsExactly("a", "b", "c");
    }

    private static List<Conclusion> vetoes(List<Proposal> seen, Predicate<Proposal> refused) {
        return seen.stream()
                .filter(refused)
                .map(proposal -> (Conclusion) new Conclusion.Vetoes(GUARD, proposal, "不许"))
                .toList();
    }
}
