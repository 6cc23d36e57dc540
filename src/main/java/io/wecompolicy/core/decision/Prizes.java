package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.TagGroup;
import java.util.Optional;
import java.util.function.Function;

/** For what proposals compete. */
final class Prizes {
    private Prizes() {}

    /** One thing is either asked for or refused, once: the same tag, segment or seat. A tag is named as it is, with its group. */
    static Optional<String> oneThing(Proposal proposal) {
        if (proposal instanceof AddTag || proposal instanceof RemoveTag) {
            return Optional.of(proposal.target());
        }
        if (proposal instanceof JoinSegment || proposal instanceof LeaveSegment) {
            return Optional.of("segment:" + proposal.target());
        }
        if (proposal instanceof SetRoster roster) {
            return Optional.of(subject(roster.change()) + proposal.target());
        }
        return Optional.of(proposal.type().label() + ":" + proposal.target() + proposal.value());
    }

    /** One of several wins: a tag of an exclusive group, the primary segment, the welcome, the successor. */
    static Function<Proposal, Optional<String>> oneOfSeveral(Facts facts) {
        return proposal -> switch (proposal.type()) {
            case ADD_TAG -> exclusiveGroup(facts, (AddTag) proposal);
            case PRIMARY_SEGMENT, SEND_WELCOME, TRANSFER_CONTACT ->
                Optional.of(proposal.type().label());
            case REMOVE_TAG,
                    JOIN_SEGMENT,
                    LEAVE_SEGMENT,
                    INVITE_TO_GROUP_CHAT,
                    SET_ROSTER,
                    ATTACH_MEDIA,
                    REPORT_CONFLICT,
                    REVOKE_GRANT,
                    REQUIRE_APPROVAL,
                    PUSH_PROFILE,
                    NOTIFY -> Optional.empty();
        };
    }

    private static Optional<String> exclusiveGroup(Facts facts, AddTag tag) {
        return facts.tagGroup(tag.group()).filter(TagGroup::exclusive).map(TagGroup::name);
    }

    private static String subject(SetRoster.Change change) {
        return switch (change) {
            case SEAT_ON, SEAT_OFF -> "seat:";
            case OPEN_LEVEL -> "level:";
            case LAST_RESORT -> "last-resort:";
        };
    }
}
