package io.wecompolicy.core.event;

import java.util.Arrays;

/** Every kind of event, with its name in the API and the record that carries it. */
public enum EventType {
    CONTACT_ADDED("contact-added", ContactAdded.class),
    CONTACT_HALF_ADDED("contact-half-added", ContactHalfAdded.class),
    CONTACT_EDITED("contact-edited", ContactEdited.class),
    TAGS_CHANGED("tags-changed", TagsChanged.class),
    CONTACT_DELETED("contact-deleted", ContactDeleted.class),
    FOLLOW_DELETED("follow-deleted", FollowDeleted.class),
    ARCHIVE_CONSENTED("archive-consented", ArchiveConsented.class),
    TRANSFER_FAILED("transfer-failed", TransferFailed.class),
    TAG_LIBRARY_CHANGED("tag-library-changed", TagLibraryChanged.class),
    GROUP_CHAT_CHANGED("group-chat-changed", GroupChatChanged.class),
    CONTACT_READ("contact-read", ContactRead.class),
    MEMBER_JOINED("member-joined", MemberJoined.class),
    MEMBER_CHANGED("member-changed", MemberChanged.class),
    MEMBER_LEFT("member-left", MemberLeft.class),
    DEPARTMENT_CHANGED("department-changed", DepartmentChanged.class),
    GRANT_CHANGED("grant-changed", GrantChanged.class),
    SIGNAL_RECORDED("signal-recorded", SignalRecorded.class),
    CLOCK_TICKED("clock-ticked", ClockTicked.class),
    UNKNOWN("unknown", UnknownEvent.class);

    private final String label;
    private final Class<? extends Event> record;

    EventType(String label, Class<? extends Event> record) {
        this.label = label;
        this.record = record;
    }

    /** As in the API and in scenarios, such as {@code contact-added}. */
    public String label() {
        return label;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** @throws IllegalArgumentException when no type has this label */
    public static EventType ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type is called `" + label + "`"));
    }
}
