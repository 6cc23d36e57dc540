package io.wecompolicy.wecom.callback;

import io.wecompolicy.core.event.ArchiveConsented;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.ContactEdited;
import io.wecompolicy.core.event.ContactHalfAdded;
import io.wecompolicy.core.event.DepartmentChanged;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.FollowDeleted;
import io.wecompolicy.core.event.GroupChatChanged;
import io.wecompolicy.core.event.MemberChanged;
import io.wecompolicy.core.event.MemberJoined;
import io.wecompolicy.core.event.MemberLeft;
import io.wecompolicy.core.event.TagLibraryChanged;
import io.wecompolicy.core.event.TransferFailed;
import io.wecompolicy.core.event.UnknownEvent;
import io.wecompolicy.core.event.WelcomeCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decrypted XML to events, by {@code Event} and {@code ChangeType} together (several families share change types) and by
 * element name (their order differs). What it does not know, or what lacks an id that its kind needs, is an
 * {@link UnknownEvent}: new kinds come every year. Source: WeCom developer centre 92130, 90970, 90971.
 */
final class EventParser {
    /** Names of unknown events are kept for people to see, not for storage of whatever somebody sends. */
    private static final int LONGEST_NAME = 64;
    /** 2100-01-01: a later second is a mistake of the sender. */
    private static final long LAST_SECOND = 4_102_444_800L;

    private EventParser() {}

    /**
     * @param message the decrypted bytes
     * @param receivedAt stands in for a missing or absurd CreateTime
     * @throws CallbackRefused 400 when it is neither XML nor JSON in UTF-8
     */
    static Parsed parse(byte[] message, Instant receivedAt) throws CallbackRefused {
        String text = Utf8.strict(message).strip();
        if (text.startsWith("{")) {
            // The documentation mentions JSON envelopes without showing an event inside: kept, not guessed at.
            return new Parsed(new UnknownEvent("json", "", "", receivedAt), "");
        }
        XmlFields xml = XmlFields.of(text);
        return new Parsed(event(xml, at(xml, receivedAt)), xml.text("AuthCorpId"));
    }

    /** @param authCorpId the corp that a third-party suite's callback concerns; empty in other callbacks */
    record Parsed(Event event, String authCorpId) {}

    private static Event event(XmlFields xml, Instant at) {
        String change = xml.text("ChangeType");
        return switch (family(xml)) {
            case "change_external_contact" -> contact(xml, change, at);
            case "change_external_tag" -> tagLibrary(xml, change, at);
            case "change_external_chat" -> groupChat(xml, change, at);
            case "change_contact" -> directory(xml, change, at);
            default -> unknown(xml, at);
        };
    }

    private static Event contact(XmlFields xml, String change, Instant at) {
        String user = xml.text("UserID");
        String customer = xml.text("ExternalUserID");
        if (user.isEmpty() || customer.isEmpty()) {
            return unknown(xml, at);
        }
        return switch (change) {
            case "add_external_contact" -> new ContactAdded(user, customer, xml.text("State"), welcomeCode(xml), at);
            case "add_half_external_contact" ->
                new ContactHalfAdded(user, customer, xml.text("State"), welcomeCode(xml), at);
            case "edit_external_contact" -> new ContactEdited(user, customer, at);
            case "del_external_contact" -> new ContactDeleted(user, customer, xml.text("Source"), at);
            case "del_follow_user" -> new FollowDeleted(user, customer, at);
            case "transfer_fail" -> new TransferFailed(user, customer, xml.text("FailReason"), at);
            case "msg_audit_approved" -> new ArchiveConsented(user, customer, welcomeCode(xml), at);
            default -> unknown(xml, at);
        };
    }

    private static Event tagLibrary(XmlFields xml, String change, Instant at) {
        return switch (change) {
            case "create", "update", "delete", "shuffle" ->
                new TagLibraryChanged(change, xml.text("Id"), xml.text("TagType"), xml.text("StrategyId"), at);
            default -> unknown(xml, at);
        };
    }

    private static Event groupChat(XmlFields xml, String change, Instant at) {
        String chat = xml.text("ChatId");
        if (chat.isEmpty()) {
            return unknown(xml, at);
        }
        return switch (change) {
            case "create", "update", "dismiss" ->
                new GroupChatChanged(
                        chat,
                        change,
                        xml.text("UpdateDetail"),
                        xml.text("JoinScene"),
                        xml.text("QuitScene"),
                        number(xml.text("MemChangeCnt")),
                        xml.items("MemChangeList"),
                        xml.text("LastMemVer"),
                        xml.text("CurMemVer"),
                        at);
            default -> unknown(xml, at);
        };
    }

    private static Event directory(XmlFields xml, String change, Instant at) {
        String user = xml.text("UserID");
        String id = xml.text("Id");
        boolean concernsUser = change.endsWith("_user");
        if (concernsUser ? user.isEmpty() : id.isEmpty()) {
            return unknown(xml, at);
        }
        return switch (change) {
            case "create_user" -> new MemberJoined(user, list(xml.text("Department")), at);
            case "update_user" -> new MemberChanged(user, xml.text("NewUserID"), list(xml.text("Department")), at);
            case "delete_user" -> new MemberLeft(user, at);
            case "create_party" -> department("create", xml, at);
            case "update_party" -> department("update", xml, at);
            case "delete_party" -> department("delete", xml, at);
            default -> unknown(xml, at);
        };
    }

    private static Event department(String change, XmlFields xml, Instant at) {
        return new DepartmentChanged(change, xml.text("Id"), xml.text("Name"), xml.text("ParentId"), at);
    }

    private static Event unknown(XmlFields xml, Instant at) {
        return new UnknownEvent(shortened(family(xml)), shortened(xml.text("ChangeType")), customer(xml), at);
    }

    /** Of a text of which we know only that it names a customer; something longer than an id is none. */
    private static String customer(XmlFields xml) {
        String id = xml.textLike("ExternalUserID");
        return id.length() <= LONGEST_NAME ? id : "";
    }

    /** {@code Event}, {@code InfoType} in the suite form, or the kind of message where it is no event. */
    private static String family(XmlFields xml) {
        return List.of(xml.text("Event"), xml.text("InfoType"), xml.text("MsgType")).stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<WelcomeCode> welcomeCode(XmlFields xml) {
        String code = xml.text("WelcomeCode");
        return code.isEmpty() ? Optional.empty() : Optional.of(new WelcomeCode(code));
    }

    private static Instant at(XmlFields xml, Instant receivedAt) {
        String text = xml.text("CreateTime").isEmpty() ? xml.text("TimeStamp") : xml.text("CreateTime");
        try {
            long second = Long.parseLong(text);
            return second > 0 && second < LAST_SECOND ? Instant.ofEpochSecond(second) : receivedAt;
        } catch (NumberFormatException e) {
            return receivedAt;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
