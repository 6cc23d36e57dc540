package io.wecompolicy.emulator;

import java.util.List;

/** A company as it is before anything happens: apps, people, tags, live codes, group chats, strategies. */
public record CompanySeed(
        String corpId,
        List<App> apps,
        List<Department> departments,
        List<Member> members,
        List<TagGroup> tagGroups,
        List<Code> codes,
        List<Chat> chats,
        List<Strategy> strategies) {

    public CompanySeed {
        apps = List.copyOf(apps);
        departments = List.copyOf(departments);
        members = List.copyOf(members);
        tagGroups = List.copyOf(tagGroups);
        codes = List.copyOf(codes);
        chats = List.copyOf(chats);
        strategies = List.copyOf(strategies);
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

        /** Reports to that member. */
        Member under(String leader) {
            return new Member(userId, name, departments, position, List.of(leader), status, customerContact);
        }

        boolean activated() {
            return status == 1;
        }

        Member called(String newUserId) {
            return new Member(newUserId, name, departments, position, leaders, status, customerContact);
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

    /**
     * Who may do what with the customers of whom (规则组): an app sees those that it made itself, as it did with these.
     *
     * @param admins at most 20 user ids
     * @param withheld names of privileges that are off; all others are on
     * @param users user ids in its range
     * @param parties departments in its range, each with everything under it
     */
    public record Strategy(
            int id,
            int parentId,
            String name,
            List<String> admins,
            List<String> withheld,
            List<String> users,
            List<Integer> parties) {
        public Strategy {
            admins = List.copyOf(admins);
            withheld = List.copyOf(withheld);
            users = List.copyOf(users);
            parties = List.copyOf(parties);
        }
    }
}
