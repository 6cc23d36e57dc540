package io.wecompolicy.emulator;

import java.util.List;

/** A company as it is before anything happens: apps, people, tags, live codes, group chats. */
public record CompanySeed(
        String corpId,
        List<App> apps,
        List<Department> departments,
        List<Member> members,
        List<TagGroup> tagGroups,
        List<Code> codes,
        List<Chat> chats) {

    public CompanySeed {
        apps = List.copyOf(apps);
        departments = List.copyOf(departments);
        members = List.copyOf(members);
        tagGroups = List.copyOf(tagGroups);
        codes = List.copyOf(codes);
        chats = List.copyOf(chats);
    }

    /** A self-built app: what {@code gettoken} and {@code message/send} know it by. */
    public record App(int agentId, String secret) {}

    /** Department 1 is the root; its parent is 0. */
    public record Department(int id, int parentId, String name) {}

    /**
     * An employee.
     *
     * @param status 1 active, 2 disabled, 4 not activated, 5 left
     * @param customerContact whether the employee may have customers at all
     */
    public record Member(
            String userId,
            String name,
            List<Integer> departments,
            String position,
            List<String> leaders,
            int status,
            boolean customerContact) {
        public Member {
            departments = List.copyOf(departments);
            leaders = List.copyOf(leaders);
        }

        /** Active, and may have customers. */
        public static Member active(String userId, String name, int department, String position) {
            return new Member(userId, name, List.of(department), position, List.of(), 1, true);
        }

        boolean activated() {
            return status == 1;
        }

        Member in(List<Integer> moved) {
            return new Member(userId, name, moved, position, leaders, status, customerContact);
        }
    }

    /** Tags that people made in the console, so that no app may rename or delete them. */
    public record TagGroup(String id, String name, List<Tag> tags) {
        public TagGroup {
            tags = List.copyOf(tags);
        }
    }

    /** A corp tag; its name is at most 30 characters. */
    public record Tag(String id, String name) {}

    /** A live code (联系我) of several members; its state is at most 30 characters. */
    public record Code(String configId, String state, String remark, List<String> users) {
        public Code {
            users = List.copyOf(users);
        }
    }

    /** A customer group chat. */
    public record Chat(String chatId, String name, String owner) {}
}
