package io.wecompolicy.house;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The doors of the house: each room with the rooms that it may import. {@code core} means every room of the core. */
final class Doors {
    private static final String BASE = "io.wecompolicy.";

    static final Map<String, Set<String>> TABLE = new TreeMap<>();

    static {
        room("core.event");
        room("core.fact", "core.event");
        room("core.decision", "core.event", "core.fact");
        room("core.rule", "core.event", "core.fact", "core.decision");
        room("core.language", "core.event", "core.fact", "core.decision", "core.rule");
        room("core.engine", "core.event", "core.fact", "core.decision", "core.rule");
        room("core.evaluate", "core.event", "core.fact", "core.decision", "core.rule");
        room(
                "core.verify",
                "core.event",
                "core.fact",
                "core.decision",
                "core.rule",
                "core.language",
                "core.engine",
                "core.evaluate");
        room("platform");
        room("audit", "core", "platform");
        room("access", "audit", "platform");
        for (String store : Set.of("inbox", "directory", "contact", "channel", "decisionlog", "outbox")) {
            room(store, "core", "audit", "access", "platform");
        }
        room("facts", "core", "directory", "contact", "channel", "platform");
        room("rulebook", "core", "access", "audit", "platform");
        room("mirror", "core", "inbox", "contact", "directory", "channel", "platform");
        room(
                "pipeline",
                "core",
                "inbox",
                "facts",
                "mirror",
                "directory",
                "contact",
                "channel",
                "rulebook",
                "decisionlog",
                "outbox",
                "access",
                "audit",
                "platform");
        room("wecom", "core", "inbox", "mirror", "outbox", "platform");
        room("console", "core", "decisionlog", "outbox", "rulebook", "access", "platform");
        room("emulator", "platform");
    }

    private Doors() {}

    static String roomOf(String packageName) {
        if (packageName.length() < BASE.length()) {
            return "";
        }
        String[] parts = packageName.substring(BASE.length()).split("\\.");
        return parts[0].equals("core") ? parts[0] + "." + parts[1] : parts[0];
    }

    static boolean allows(String room, String other) {
        Set<String> doors = TABLE.getOrDefault(room, Set.of());
        return doors.contains(other) || other.startsWith("core.") && doors.contains("core");
    }

    private static void room(String name, String... doors) {
        TABLE.put(name, new TreeSet<>(Arrays.asList(doors)));
    }
}
