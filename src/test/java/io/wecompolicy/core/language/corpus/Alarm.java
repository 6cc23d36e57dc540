package io.wecompolicy.core.language.corpus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was done to the {@link Canary}, whose own class must not be loaded to ask. */
final class Alarm {
    private static final List<String> RUNG = new CopyOnWriteArrayList<>();

    private Alarm() {}

    static String rung(String how) {
        RUNG.add(how);
        return how;
    }

    static List<String> heard() {
        return List.copyOf(RUNG);
    }
}
