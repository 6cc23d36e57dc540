package io.wecompolicy.core.decision;

import java.util.Map;

/** What a rule asks for. It acts on nothing: what becomes of it is settled in {@link Settling}. Later families see it as a fact. */
public sealed interface Proposal
        permits AddTag,
                RemoveTag,
                JoinSegment,
                LeaveSegment,
                PrimarySegment,
                InviteToGroupChat,
                SetRoster,
                TransferContact,
                SendWelcome,
                AttachMedia,
                ReportConflict,
                RevokeGrant,
                RequireApproval,
                PushProfile,
                Notify {

    ProposalType type();

    Origin origin();

    /** What it is about: a tag as {@code group/tag}, a segment, a template, a member, … */
    String target();

    /** What else it says, by name; empty for most. */
    default Map<String, Object> value() {
        return Map.of();
    }

    default Family family() {
        return origin().family();
    }

    default String rule() {
        return origin().rule();
    }

    default int priority() {
        return origin().priority();
    }
}
