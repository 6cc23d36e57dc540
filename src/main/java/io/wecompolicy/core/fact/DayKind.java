package io.wecompolicy.core.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** What the company's calendar says of a date. A make-up workday (调休) is a weekend day on which people work. */
public enum DayKind {
    WORKDAY("workday"),
    WEEKEND("weekend"),
    HOLIDAY("holiday"),
    MAKE_UP("make-up");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a date that the calendar does not name. */
    public static DayKind ordinary(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? WORKDAY : WEEKEND;
    }

    /** @throws IllegalArgumentException when no kind has this label */
    public static DayKind ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of day is called `" + label + "`"));
    }
}
