package io.wecompolicy.emulator;

import java.time.Duration;

/**
 * Something that is done at its time of the day.
 *
 * @param line where it stands in the file, from 1
 * @param at since midnight
 * @param copy which of several days at once it belongs to, from 0
 * @param ofCompany whether it concerns no customer
 */
record Step(int line, Duration at, int copy, boolean ofCompany, Deed deed) {
    Step copy(int number) {
        return new Step(line, at, number, ofCompany, deed);
    }
}
