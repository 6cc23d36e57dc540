package io.wecompolicy.emulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What people do, over HTTP: {@code POST /control/<name>}; {@code corp} is the first company when left out. */
final class ControlActions {
    private final World world;
    private final Load load;

    ControlActions(World world, Load load) {
        this.world = world;
        this.load = load;
    }

    Map<String, Function<Command, Object>> actions() {
        Map<String, Function<Command, Object>> actions = new LinkedHashMap<>();
        actions.put("scan", command -> Printed.scan(people(command).scan(request(command))));
        actions.put("confirm", pair((people, command, user, customer) -> people.confirm(user, customer)));
        actions.put(
                "delete-customer", pair((people, command, user, customer) -> people.deleteCustomer(user, customer)));
        actions.put("delete-follow", pair((people, command, user, customer) -> people.deleteFollow(user, customer)));
        actions.put(
                "edit-tags",
                pair((people, command, user, customer) ->
                        people.editTags(user, customer, command.texts("add"), command.texts("remove"))));
        actions.put(
                "edit-remark",
                pair((people, command, user, customer) ->
                        people.editRemark(user, customer, command.required("remark"))));
        actions.put("load", this::load);
        actions.put("emit", this::emit);
        actions.put(
                "tag-create",
                command -> new Body()
                        .with("id", office(command).createTag(command.required("group"), command.required("name"))));
        actions.put(
                "tag-rename",
                office((office, command) -> office.renameTag(command.required("tag"), command.required("name"))));
        actions.put("tag-delete", office((office, command) -> office.deleteTag(command.required("tag"))));
        actions.put("tag-group-delete", office((office, command) -> office.deleteTagGroup(command.required("group"))));
        actions.put(
                "chat-create",
                command -> new Body()
                        .with(
                                "chatId",
                                office(command).createChat(command.required("name"), command.required("owner"))));
        actions.put(
                "chat-join",
                office((office, command) -> office.joinChat(
                        command.required("chatId"),
                        command.required("externalUserId"),
                        command.text("state").orElse(""))));
        actions.put(
                "chat-leave",
                office((office, command) ->
                        office.leaveChat(command.required("chatId"), command.required("externalUserId"))));
        actions.put(
                "chat-rename",
                office((office, command) -> office.renameChat(command.required("chatId"), command.required("name"))));
        actions.put(
                "chat-notice",
                office((office, command) -> office.announce(command.required("chatId"), command.required("notice"))));
        actions.put(
                "chat-owner",
                office((office, command) ->
                        office.changeChatOwner(command.required("chatId"), command.required("owner"))));
        actions.put("chat-dismiss", office((office, command) -> office.dismissChat(command.required("chatId"))));
        actions.put(
                "tag-group-move",
                office((office, command) ->
                        office.moveTagGroup(command.required("group"), command.number("order", 0))));
        actions.putAll(new ControlStaff(world).actions());
        return actions;
    }

    /** Something between a member and a customer. */
    private interface PairAction {
        void act(People people, Command command, String userId, String externalUserId);
    }

    private interface OfficeAction {
        void act(Backoffice office, Command command);
    }

    private Function<Command, Object> pair(PairAction action) {
        return command -> {
            action.act(people(command), command, command.required("userId"), command.required("externalUserId"));
            return new Body();
        };
    }

    private Function<Command, Object> office(OfficeAction action) {
        return command -> {
            action.act(office(command), command);
            return new Body();
        };
    }

    private People people(Command command) {
        return world.people(world.company(command.text("corp")));
    }

    private Backoffice office(Command command) {
        return world.backoffice(world.company(command.text("corp")));
    }

    private static ScanRequest request(Command command) {
        return new ScanRequest(
                command.text("configId").or(() -> command.text("state")),
                command.text("userId"),
                command.text("externalUserId"),
                command.flag("half"),
                command.flag("partner"));
    }

    private Object load(Command command) {
        int perSecond = command.number("perSecond", 10);
        int seconds = command.number("seconds", 10);
        load.run(people(command), request(command), perSecond, Duration.ofSeconds(seconds));
        return new Body().with("scans", perSecond * seconds);
    }

    private Object emit(Command command) {
        Map<String, String> elements = new LinkedHashMap<>();
        command.body()
                .path("elements")
                .properties()
                .forEach(element ->
                        elements.put(element.getKey(), element.getValue().asText()));
        return new Body().with("event", office(command).emit(command.required("event"), elements));
    }
}
