package io.wecompolicy.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Who works where and who follows whom, over HTTP: {@code POST /control/<name>}. */
final class ControlStaff {
    private final World world;

    ControlStaff(World world) {
        this.world = world;
    }

    Map<String, Function<Command, Object>> actions() {
        Map<String, Function<Command, Object>> actions = new LinkedHashMap<>();
        actions.put(
                "member-join",
                office((office, command) -> office.memberJoins(
                        command.required("userId"),
                        command.required("name"),
                        command.number("department", 1),
                        command.text("position").orElse(""))));
        actions.put(
                "member-move",
                office((office, command) -> office.memberMoves(command.required("userId"), departments(command))));
        actions.put(
                "member-rename",
                office((office, command) ->
                        office.memberIsRenamed(command.required("userId"), command.required("newUserId"))));
        actions.put("member-leave", office((office, command) -> office.memberLeaves(command.required("userId"))));
        actions.put(
                "department-open",
                departments((departments, command) -> departments.opens(
                        command.number("id", 0), command.number("parent", 1), command.required("name"))));
        actions.put(
                "department-move",
                departments((departments, command) ->
                        departments.moves(command.number("id", 0), command.number("parent", 1))));
        actions.put(
                "department-close", departments((departments, command) -> departments.closes(command.number("id", 0))));
        actions.put(
                "transfer",
                succession((succession, command) -> succession.completes(
                        command.required("from"), command.required("to"), command.required("externalUserId"))));
        actions.put(
                "transfer-fail",
                succession((succession, command) -> succession.fails(
                        command.required("from"),
                        command.required("to"),
                        command.required("externalUserId"),
                        command.text("reason").orElse("customer_refused"))));
        return actions;
    }

    private Function<Command, Object> office(BiConsumer<Backoffice, Command> action) {
        return command -> {
            action.accept(world.backoffice(world.company(command.text("corp"))), command);
            return new Body();
        };
    }

    private Function<Command, Object> departments(BiConsumer<Departments, Command> action) {
        return command -> {
            action.accept(world.departments(world.company(command.text("corp"))), command);
            return new Body();
        };
    }

    private Function<Command, Object> succession(BiConsumer<Succession, Command> action) {
        return command -> {
            action.accept(world.succession(world.company(command.text("corp"))), command);
            return new Body();
        };
    }

    private static List<Integer> departments(Command command) {
        return command.texts("departments").stream().map(Integer::valueOf).toList();
    }
}
