package io.wecompolicy.emulator;

/** Something that only one call at a time may hold, from its arrival to its answer. */
@FunctionalInterface
interface Lease {
    Lease NONE = () -> {};

    void release();
}
