package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shifts by the wall clock, and shifts that follow a day that is played faster. */
class RosterTest {
    /** 09:00 in Beijing. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-11T01:00:00Z");

    @Test
    void dates_rotateTheSlots_andKeepTheNightClerk() throws IOException {
        String roster = Roster.ofDates(LocalDate.of(2026, 11, 10), 2);

        assertThat(of("zhangsan", roster))
                .containsExactly("2026-11-10 14:00:00-22:00:00 晚班", "2026-11-11 22:00:00-06:00:00 夜班");
        assertThat(of("lisi", roster))
                .containsExactly("2026-11-10 22:00:00-06:00:00 夜班", "2026-11-11 06:00:00-14:00:00 早班");
        assertThat(of("zhouba", roster))
                .containsExactly("2026-11-10 22:00:00-06:00:00 夜班", "2026-11-11 22:00:00-06:00:00 夜班");
        assertThat(new ObjectMapper().readTree(roster)).hasSize(20);
    }

    @Test
    void playedDay_hasEightMinutesForASlot_andTwoPartsOfTheNight() throws IOException {
        String roster = Roster.ofPlayedDay(MIDNIGHT, 60, 0);

        assertThat(of("zhangsan", roster)).containsExactly("2026-11-11 09:06:00-09:14:00 早班");
        assertThat(of("lisi", roster)).containsExactly("2026-11-11 09:14:00-09:22:00 晚班");
        assertThat(of("wangwu", roster))
                .containsExactly("2026-11-11 09:00:00-09:06:00 夜班", "2026-11-11 09:22:00-09:24:00 夜班");
        assertThat(of("zhangsan", Roster.ofPlayedDay(MIDNIGHT, 60, 1)))
                .containsExactly("2026-11-11 09:14:00-09:22:00 晚班");
    }

    /** A shift from a second to the same second would be read as a whole day. */
    @Test
    void dayWithinASecond_hasNoShifts() {
        assertThat(Roster.ofPlayedDay(MIDNIGHT, 1_000_000, 0)).isEqualTo("[]");
    }

    private static List<String> of(String userId, String roster) throws IOException {
        List<String> shifts = new ArrayList<>();
        for (JsonNode shift : new ObjectMapper().readTree(roster)) {
            if (shift.get("userId").asText().equals(userId)) {
                shifts.add("%s %s-%s %s"
                        .formatted(
                                shift.get("date").asText(),
                                shift.get("from").asText(),
                                shift.get("to").asText(),
                                shift.get("slot").asText()));
            }
        }
        return shifts;
    }
}
