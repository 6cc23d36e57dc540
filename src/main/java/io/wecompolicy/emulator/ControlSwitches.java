package io.wecompolicy.emulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Misbehaviour and subscriptions over HTTP: {@code POST /control/<name>}. */
final class ControlSwitches {
    private final World world;
    private final Handshake handshake;

    ControlSwitches(World world, Handshake handshake) {
        this.world = world;
        this.handshake = handshake;
    }

    Map<String, Function<Command, Object>> actions() {
        Switches switches = world.switches();
        Map<String, Function<Command, Object>> actions = new LinkedHashMap<>();
        actions.put("fail", done(command -> fail(switches, command)));
        actions.put("delay", done(command -> switches.delay(path(command), command.millis("millis"))));
        actions.put("limits", done(command -> limits(switches, command)));
        actions.put("tokens", done(command -> switches.withdrawTokens(command.number("code", 40014))));
        actions.put("callbacks", done(command -> callbacks(switches, command)));
        actions.put("reset", done(command -> switches.reset()));
        actions.put("forget", done(command -> world.records().clear()));
        actions.put("subscribe", done(command -> world.courier().subscribe(subscription(command))));
        actions.put("unsubscribe", done(command -> world.courier().unsubscribeAll()));
        actions.put("verify", command -> new Body().with("verified", handshake.verify(subscription(command))));
        return actions;
    }

    /** For the next {@code times} calls, or for a {@code fraction} of all; a {@code code} means an errcode. */
    private static void fail(Switches switches, Command command) {
        Fault fault = command.has("code") ? Fault.answer(command.number("code", -1)) : fault(command.required("kind"));
        if (command.has("fraction")) {
            switches.failShare(path(command), fault, command.fraction("fraction"));
            return;
        }
        switches.fail(path(command), fault, command.number("times", 1));
    }

    /** {@code server-error}, {@code html}, {@code dropped}, {@code lost-answer}, {@code hang}. */
    private static Fault fault(String kind) {
        return new Fault(Fault.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), -1);
    }

    private static void limits(Switches switches, Command command) {
        if (command.has("perMinute")) {
            switches.perMinute(path(command), command.number("perMinute", 10_000));
        }
        if (command.has("parallel")) {
            switches.parallel(path(command), command.number("parallel", 10));
        }
    }

    private static void callbacks(Switches switches, Command command) {
        if (command.has("loss")) {
            switches.loseCallbacks(command.fraction("loss"));
        }
        if (command.has("duplicates")) {
            switches.duplicateCallbacks(command.number("duplicates", 0));
        }
        if (command.has("reorderMillis")) {
            switches.reorderCallbacks(command.millis("reorderMillis"));
        }
        if (command.has("echo")) {
            switches.echo(command.flag("echo"));
        }
    }

    /** The sample company's values stand for what is left out. */
    private static Subscription subscription(Command command) {
        String corpId = command.text("corpId").orElse(SampleCorp.CORP_ID);
        return new Subscription(
                URI.create(command.required("url")),
                corpId,
                command.text("token").orElse(SampleCorp.TOKEN),
                command.text("encodingAesKey").orElse(SampleCorp.ENCODING_AES_KEY),
                command.text("receiveId").orElse(corpId),
                command.text("agentId").orElse(Integer.toString(SampleCorp.AGENT_ID)),
                Set.of(Subscription.Topic.values()));
    }

    private static String path(Command command) {
        return command.text("path").orElse("*");
    }

    private static Function<Command, Object> done(Consumer<Command> action) {
        return command -> {
            action.accept(command);
            return new Body();
        };
    }
}
