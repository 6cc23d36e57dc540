package io.wecompolicy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.fact.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftPlanTest {
    private static final ShiftPlan NIGHTS = plan(
            new Shift("zhangsan", LocalDate.of(2026, 11, 11), LocalTime.of(22, 0), LocalTime.of(6, 0), "夜班"),
            new Shift("zhangsan", LocalDate.of(2026, 11, 13), LocalTime.of(22, 0), LocalTime.of(6, 0), "夜班"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-11T21:59:59+08:00, '',   2026-11-11T22:00:00+08:00",
        "2026-11-11T22:00:00+08:00, 夜班, 2026-11-12T06:00:00+08:00",
        "2026-11-12T00:00:00+08:00, 夜班, 2026-11-12T06:00:00+08:00",
        "2026-11-12T05:59:59+08:00, 夜班, 2026-11-12T06:00:00+08:00",
        "2026-11-12T06:00:00+08:00, '',   2026-11-13T22:00:00+08:00",
        "2026-11-12T22:00:00+08:00, '',   2026-11-13T22:00:00+08:00",
        "2026-11-14T05:59:59+08:00, 夜班, 2026-11-14T06:00:00+08:00",
    })
    void duty_overMidnight_changesAtTheSecond(String at, String slot, String nextChange) {
        Duty duty = NIGHTS.at(instant(at));

        assertThat(duty).isEqualTo(new Duty("zhangsan", slot, !slot.isEmpty(), instant(nextChange)));
    }

    @Test
    void duty_withNothingPlanned_neverChanges() {
        assertThat(new ShiftPlan("zhangsan", List.of()).at(instant("2026-11-11T09:00:00+08:00")))
                .isEqualTo(new Duty("zhangsan", "", false, Instant.MAX));
    }

    @Test
    void duty_whereShiftsOverlap_isTheOneThatBeganLast() {
        ShiftPlan plan = plan(
                new Shift("zhangsan", LocalDate.of(2026, 11, 11), LocalTime.of(9, 0), LocalTime.of(18, 0), "白班"),
                new Shift("zhangsan", LocalDate.of(2026, 11, 11), LocalTime.of(12, 0), LocalTime.of(13, 0), "午间"));

        assertThat(plan.at(instant("2026-11-11T11:59:59+08:00")))
                .isEqualTo(new Duty("zhangsan", "白班", true, instant("2026-11-11T12:00:00+08:00")));
        assertThat(plan.at(instant("2026-11-11T12:00:00+08:00")))
                .isEqualTo(new Duty("zhangsan", "午间", true, instant("2026-11-11T13:00:00+08:00")));
        assertThat(plan.at(instant("2026-11-11T13:00:00+08:00")))
                .isEqualTo(new Duty("zhangsan", "白班", true, instant("2026-11-11T18:00:00+08:00")));
    }

    @Test
    void shift_fromMidnightToMidnight_lastsOneDay() {
        Shift shift = new Shift("zhangsan", LocalDate.of(2026, 11, 11), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, "全天");

        assertThat(shift.begins()).isEqualTo(instant("2026-11-11T00:00:00+08:00"));
        assertThat(shift.ends()).isEqualTo(instant("2026-11-12T00:00:00+08:00"));
    }

    private static ShiftPlan plan(Shift... shifts) {
        return new ShiftPlan(
                "zhangsan",
                Arrays.stream(shifts)
                        .map(shift -> new ShiftPlan.Span(shift.slot(), shift.begins(), shift.ends()))
                        .toList());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
