package io.wecompolicy.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Who of the sellers works when: one slot a day each, and they rotate; the night clerk works at night. */
final class Roster {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NIGHT_CLERK = "zhouba";
    private static final List<String> SELLERS =
            List.of("zhangsan", "lisi", "wangwu", "sunqi", "zhaoliu", "chenyi", "heer", "linsan", "gaosi", NIGHT_CLERK);

    private Roster() {}

    /** One of the three slots that the day of the shops is cut into. */
    private enum Slot {
        MORNING("早班", 6),
        EVENING("晚班", 14),
        NIGHT("夜班", 22);

        private static final Duration LENGTH = Duration.ofHours(8);
        private final String label;
        private final int hour;

        Slot(String label, int hour) {
            this.label = label;
            this.hour = hour;
        }

        static Slot of(int seller, long turn) {
            return SELLERS.get(seller).equals(NIGHT_CLERK)
                    ? NIGHT
                    : values()[Math.floorMod(turn + seller, values().length)];
        }

        LocalTime begins() {
            return LocalTime.of(hour, 0);
        }
    }

    /** The shifts of so many dates, as a body for the service. */
    static String ofDates(LocalDate from, int days) {
        List<Body> shifts = new ArrayList<>();
        for (LocalDate date = from; date.isBefore(from.plusDays(days)); date = date.plusDays(1)) {
            for (int seller = 0; seller < SELLERS.size(); seller++) {
                Slot slot = Slot.of(seller, date.toEpochDay());
                LocalDateTime begins = date.atTime(slot.begins());
                shifts.add(shift(seller, slot, begins, begins.plus(Slot.LENGTH)));
            }
        }
        return json(shifts);
    }

    /**
     * The shifts of a day that is played faster than it was, in the real time that its events carry. The night slot is
     * there twice, until 06:00 and from 22:00.
     *
     * @param midnight when the playing begins
     * @param turn how many days were played before
     */
    static String ofPlayedDay(Instant midnight, double speed, long turn) {
        List<Body> shifts = new ArrayList<>();
        for (int seller = 0; seller < SELLERS.size(); seller++) {
            Slot slot = Slot.of(seller, turn);
            int end = slot.hour + (int) Slot.LENGTH.toHours();
            if (slot == Slot.NIGHT) {
                add(shifts, seller, slot, played(midnight, speed, 0), played(midnight, speed, end - 24));
            }
            add(shifts, seller, slot, played(midnight, speed, slot.hour), played(midnight, speed, Math.min(end, 24)));
        }
        return json(shifts);
    }

    /** A shift that is over within its second would last a whole day. */
    private static void add(List<Body> shifts, int seller, Slot slot, LocalDateTime from, LocalDateTime to) {
        if (from.isBefore(to)) {
            shifts.add(shift(seller, slot, from, to));
        }
    }

    private static LocalDateTime played(Instant midnight, double speed, int hour) {
        Instant at = midnight.plusMillis((long) (Duration.ofHours(hour).toMillis() / speed));
        return LocalDateTime.ofInstant(at, BEIJING).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Body shift(int seller, Slot slot, LocalDateTime from, LocalDateTime to) {
        return new Body()
                .with("userId", SELLERS.get(seller))
                .with("date", from.toLocalDate().toString())
                .with("from", written(from))
                .with("to", written(to))
                .with("slot", slot.label);
    }

    private static String written(LocalDateTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    private static String json(List<Body> shifts) {
        try {
            return MAPPER.writeValueAsString(shifts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shifts of texts can not fail to be written", e);
        }
    }
}
