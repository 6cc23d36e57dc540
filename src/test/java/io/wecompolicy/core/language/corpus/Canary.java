package io.wecompolicy.core.language.corpus;

/** What hostile texts try to touch: public, static, on the class path. Whatever touches it rings the {@link Alarm}. */
public final class Canary {
    /** As fields that expressions read. */
    public static final String SONG = Alarm.rung("read");

    public Canary() {
        Alarm.rung("made");
    }

    /** As conditions and consequences call it. */
    public static String touch() {
        return Alarm.rung("called");
    }

    /** As an accumulate function or a comparison calls it. */
    public static boolean evaluate(Object argument) {
        Alarm.rung("asked of " + argument);
        return true;
    }
}
