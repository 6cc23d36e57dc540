package io.wecompolicy.emulator;

/** Where callbacks go. */
interface Outlet {
    /** Answers the number of the event. */
    long send(Happening happening);
}
