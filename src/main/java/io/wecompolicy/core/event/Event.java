package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened, as rules see it. Text that WeCom left out is empty, never null. Consumers that must treat every kind
 * switch over {@link #type()} without a default, so that a new kind breaks them at compile time.
 */
public sealed interface Event
        permits ContactAdded,
                ContactHalfAdded,
                ContactEdited,
                TagsChanged,
                ContactDeleted,
                FollowDeleted,
                ArchiveConsented,
                TransferFailed,
                TagLibraryChanged,
                GroupChatChanged,
                ContactRead,
                MemberJoined,
                MemberChanged,
                MemberLeft,
                DepartmentChanged,
                GrantChanged,
                SignalRecorded,
                ClockTicked,
                UnknownEvent {

    EventType type();

    /** When WeCom says it happened (one-second resolution), or when we derived it. */
    Instant at();

    /** The member concerned; empty when no single member is. */
    default String userId() {
        return "";
    }

    /** The customer concerned; empty when none is. */
    default String externalUserId() {
        return "";
    }

    /** The pair in whose order this event is decided, when it concerns both a member and a customer. */
    default Optional<Pair> pair() {
        return userId().isEmpty() || externalUserId().isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(userId(), externalUserId()));
    }

    /** The code for a greeting, where WeCom gave one. */
    default Optional<WelcomeCode> welcomeCode() {
        return Optional.empty();
    }

    /** The channel parameter of the live code; empty when the customer came another way. */
    default String state() {
        return "";
    }
}
