package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;

/** Whether what a proposal asks for is already so, and no call is needed. */
final class AlreadySo {
    private AlreadySo() {}

    static boolean is(Facts facts, Proposal proposal) {
        return switch (proposal.type()) {
            case ADD_TAG -> has(facts, proposal.target());
            case REMOVE_TAG -> !has(facts, proposal.target());
            case JOIN_SEGMENT -> facts.segments().names().contains(proposal.target());
            case LEAVE_SEGMENT -> !facts.segments().names().contains(proposal.target());
            case PRIMARY_SEGMENT -> facts.segments().primary().equals(proposal.target());
            case TRANSFER_CONTACT -> facts.event().userId().equals(proposal.target());
            case SET_ROSTER -> Roster.shows(facts, (SetRoster) proposal);
            case INVITE_TO_GROUP_CHAT,
                    SEND_WELCOME,
                    ATTACH_MEDIA,
                    REPORT_CONFLICT,
                    REVOKE_GRANT,
                    REQUIRE_APPROVAL,
                    PUSH_PROFILE,
                    NOTIFY -> false;
        };
    }

    private static boolean has(Facts facts, String tag) {
        return facts.relation().map(relation -> relation.tags().contains(tag)).orElse(false);
    }
}
