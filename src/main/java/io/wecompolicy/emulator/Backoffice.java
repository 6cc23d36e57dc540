package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import io.wecompolicy.emulator.GroupChats.Chat;
import io.wecompolicy.emulator.GroupChats.Participant;
import io.wecompolicy.emulator.TagLibrary.Entry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What administrators and group owners do by hand in WeCom: the tag library, group chats, employees. Each action makes
 * its callbacks; {@link IllegalArgumentException} when something named does not exist.
 */
public final class Backoffice {
    private final Company company;
    private final Events events;
    private final Clock clock;

    Backoffice(Company company, Events events, Clock clock) {
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a tag, and its group where it is new; answers the tag's id. */
    public String createTag(String group, String name) {
        TagLibrary library = company.tags();
        Entry parent = library.groupNamed(group).orElseGet(() -> {
            Entry made = library.addGroup(group, 0, TagLibrary.BY_HAND);
            events.tag(company, "create", made.id(), "tag_group");
            return made;
        });
        String id = library.addTag(parent.id(), name, 0, TagLibrary.BY_HAND).id();
        events.tag(company, "create", id, "tag");
        return id;
    }

    /** Renames the tag {@code group/tag}. */
    public void renameTag(String tag, String name) {
        Entry entry = tag(tag);
        company.tags().edit(entry, name, OptionalLong.empty());
        events.tag(company, "update", entry.id(), "tag");
    }

    /** Drags the group elsewhere in the list: one event, without a kind. */
    public void moveTagGroup(String group, long order) {
        Entry entry = group(group);
        company.tags().edit(entry, entry.name(), OptionalLong.of(order));
        events.tag(company, "shuffle", entry.id(), "");
    }

    /** Deletes the tag {@code group/tag}, silently for the customers who carry it. */
    public void deleteTag(String tag) {
        Entry entry = tag(tag);
        company.relations().untag(company.tags().delete(List.of(entry.id()), List.of()));
        events.tag(company, "delete", entry.id(), "tag");
    }

    /** Deletes a group with its tags: one event, none for the tags. */
    public void deleteTagGroup(String group) {
        Entry entry = group(group);
        company.relations().untag(company.tags().delete(List.of(), List.of(entry.id())));
        events.tag(company, "delete", entry.id(), "tag_group");
    }

    /** Answers the chat's id. */
    public String createChat(String name, String owner) {
        String chatId = company.chats().create(name, member(owner).userId()).chatId();
        events.send(events.chat(company, chatId, "create"));
        return chatId;
    }

    /** The id of the chat of that name. */
    public String chatNamed(String name) {
        return company.chats().all().stream()
                .filter(chat -> chat.name().equals(name))
                .map(Chat::chatId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no chat `" + name + "`"));
    }

    /** A customer scans the code of a group. */
    public void joinChat(String chatId, String externalUserId, String state) {
        String name =
                company.relations().customer(externalUserId).map(Customer::name).orElse("");
        String before = chat(chatId).version();
        Chat after = company.chats().join(chatId, new Participant(externalUserId, 2, clock.instant(), 3, state, name));
        events.send(events.chat(company, chatId, "update")
                .data("UpdateDetail", "add_member")
                .plain("JoinScene", "3")
                .plain("MemChangeCnt", "1")
                .plain("MemChangeList", "<Item>" + externalUserId + "</Item>")
                .plain("LastMemVer", before)
                .plain("CurMemVer", after.version()));
    }

    /** A customer leaves by himself. */
    public void leaveChat(String chatId, String externalUserId) {
        String before = chat(chatId).version();
        Chat after = company.chats().leave(chatId, externalUserId);
        events.send(events.chat(company, chatId, "update")
                .data("UpdateDetail", "del_member")
                .plain("QuitScene", "0")
                .plain("MemChangeCnt", "1")
                .plain("MemChangeList", "<Item>" + externalUserId + "</Item>")
                .plain("LastMemVer", before)
                .plain("CurMemVer", after.version()));
    }

    public void renameChat(String chatId, String name) {
        company.chats().change(chatId, chat -> chat.named(name));
        events.send(events.chat(company, chatId, "update").data("UpdateDetail", "change_name"));
    }

    public void announce(String chatId, String notice) {
        company.chats().change(chatId, chat -> chat.noticed(notice));
        events.send(events.chat(company, chatId, "update").data("UpdateDetail", "change_notice"));
    }

    public void changeChatOwner(String chatId, String owner) {
        String userId = member(owner).userId();
        company.chats().change(chatId, chat -> chat.ownedBy(userId));
        events.send(events.chat(company, chatId, "update").data("UpdateDetail", "change_owner"));
    }

    public void dismissChat(String chatId) {
        company.chats().dismiss(chat(chatId).chatId());
        events.send(events.chat(company, chatId, "dismiss"));
    }

    /** An employee joins; the event has the two elements of newer settings only. */
    public void memberJoins(String userId, String name, int departmentId, String position) {
        department(departmentId);
        company.staff().put(Member.active(userId, name, departmentId, position));
        events.send(events.directory(company, "create_user")
                .data("UserID", userId)
                .data("Department", Integer.toString(departmentId)));
    }

    /** An employee changes departments. */
    public void memberMoves(String userId, List<Integer> departmentIds) {
        departmentIds.forEach(this::department);
        company.staff().put(member(userId).in(departmentIds));
        events.send(events.directory(company, "update_user")
                .data("UserID", userId)
                .data("Department", departmentIds.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    /** An employee gets another user id; nothing else follows, as at WeCom nobody's relations change. */
    public void memberIsRenamed(String userId, String newUserId) {
        Member before = member(userId);
        company.staff().remove(userId);
        company.staff().put(before.called(newUserId));
        events.send(events.directory(company, "update_user")
                .data("UserID", before.userId())
                .data("NewUserID", newUserId));
    }

    /** An employee leaves. */
    public void memberLeaves(String userId) {
        String id = member(userId).userId();
        company.staff().remove(id);
        events.send(events.directory(company, "delete_user").data("UserID", id));
    }

    /** Any event at all, such as one that nobody knows; the elements come in the order of the map. */
    public long emit(String event, Map<String, String> elements) {
        Happening happening = events.any(company, event);
        elements.forEach((name, value) -> {
            if (name.equals("ChangeType")) {
                happening.changeType(value);
                return;
            }
            happening.data(name, value);
        });
        return events.send(happening);
    }

    private void department(int id) {
        if (company.staff().findDepartment(id).isEmpty()) {
            throw new IllegalArgumentException("no department `" + id + "`");
        }
    }

    private Entry group(String name) {
        return company.tags()
                .groupNamed(name)
                .orElseThrow(() -> new IllegalArgumentException("no tag group `" + name + "`"));
    }

    private Entry tag(String path) {
        return company.tags().named(path).orElseThrow(() -> new IllegalArgumentException("no tag `" + path + "`"));
    }

    private Chat chat(String chatId) {
        return company.chats().now(chatId).orElseThrow(() -> new IllegalArgumentException("no chat `" + chatId + "`"));
    }

    private Member member(String userId) {
        return company.staff()
                .find(userId)
                .orElseThrow(() -> new IllegalArgumentException("no member `" + userId + "`"));
    }
}
