package io.wecompolicy.core.decision;

import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What permission says of the whole decision at its end. Vetoes have no place here: later families have acted on it. Nor has
 * anything that acts: nobody guards the guard, so what it would do itself is refused, for all to read.
 */
record Closing(List<Verdict> verdicts, List<Conflict> conflicts) {
    /** @param fired the rules that matched: what they saw is the witness of a conflict */
    static Closing of(Facts facts, List<Proposal> proposals, List<Fired> fired) {
        List<Proposal> inOrder =
                proposals.stream().distinct().sorted(InOrder.OF_PROPOSALS).toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (Proposal proposal : inOrder) {
            if (proposal instanceof ReportConflict report) {
                conflicts.add(conflict(facts, report, fired));
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

    private static Conflict conflict(Facts facts, ReportConflict report, List<Fired> fired) {
        Map<String, String> witness = new TreeMap<>();
        facts.event().pair().map(Pair::externalUserId).ifPresent(id -> witness.put("externalUserId", id));
        if (!facts.event().userId().isEmpty()) {
            witness.put("userId", facts.event().userId());
        }
        seen(report, fired).ifPresent(text -> witness.put("facts", text));
        List<String> subjects = report.subjects().isEmpty()
                ? facts.member().map(Member::departments).orElse(List.of())
                : report.subjects();
        return new Conflict(report.kind(), report.severity(), subjects, report.target(), witness, report.rule());
    }

    /** The match that names what the conflict is about; of several the first. */
    private static Optional<String> seen(ReportConflict report, List<Fired> fired) {
        return fired.stream()
                .filter(match ->
                        match.family() == report.family() && match.rule().equals(report.rule()))
                .map(match -> String.join("; ", match.facts()))
                .filter(text -> Stream.concat(Stream.of(report.target()), report.subjects().stream())
                        .allMatch(text::contains))
                .findFirst();
    }
}
