package io.wecompolicy.emulator;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is done at its time of the day.
 *
 * @param line where it stands in the file, from 1
 * @param at since midnight
 * @param copy which of several days at once it belongs to, from 0
 * @param ofCompany whether it concerns no customer
 */
record Step(int line, Duration at, int copy, boolean ofCompany, Deed deed) {
    /** When it is due in a day that began at that midnight and goes that much faster. */
    Instant due(Instant midnight, double speed) {
        return midnight.plusNanos((long) (at.toNanos() / speed));
    }

    Step copy(int number) {
        return new Step(line, at, number, ofCompany, deed);
    }
}
