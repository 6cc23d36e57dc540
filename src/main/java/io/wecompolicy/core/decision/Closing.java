package io.wecompolicy.core.decision;

import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What permission says of the whole decision at its end. Vetoes have no place here: later families have acted on it. Nor has
 * anything that acts: nobody guards the guard, so what it would do itself is refused, for all to read.
 */
record Closing(List<Verdict> verdicts, List<Conflict> conflicts) {
    static Closing of(Facts facts, List<Proposal> proposals) {
        List<Proposal> inOrder =
                proposals.stream().distinct().sorted(InOrder.OF_PROPOSALS).toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (Proposal proposal : inOrder) {
            if (proposal instanceof ReportConflict report) {
                conflicts.add(conflict(facts, report));
            }
        }
        return new Closing(inOrder.stream().map(Closing::verdict).toList(), conflicts);
    }

    private static Verdict verdict(Proposal proposal) {
        return switch (proposal.type()) {
            case REPORT_CONFLICT, REVOKE_GRANT, REQUIRE_APPROVAL, NOTIFY -> Verdict.accepted(proposal);
            case ADD_TAG,
                    REMOVE_TAG,
                    JOIN_SEGMENT,
                    LEAVE_SEGMENT,
                    PRIMARY_SEGMENT,
                    INVITE_TO_GROUP_CHAT,
                    SET_ROSTER,
                    TRANSFER_CONTACT,
                    SEND_WELCOME,
                    ATTACH_MEDIA,
                    PUSH_PROFILE -> Verdict.vetoed(proposal, proposal.rule(), "权限规则只能否决、上报、收回或通知，不能自己去做");
        };
    }

    private static Conflict conflict(Facts facts, ReportConflict report) {
        Map<String, String> witness = new TreeMap<>();
        facts.event().pair().map(Pair::externalUserId).ifPresent(id -> witness.put("externalUserId", id));
        if (!facts.event().userId().isEmpty()) {
            witness.put("userId", facts.event().userId());
        }
        List<String> subjects =
                facts.member().map(member -> member.departments()).orElse(List.of());
        return new Conflict(report.kind(), report.severity(), subjects, report.target(), witness, report.rule());
    }
}
