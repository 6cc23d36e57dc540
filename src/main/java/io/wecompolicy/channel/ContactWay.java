package io.wecompolicy.channel;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.platform.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A live code as the API loads and shows it.
 *
 * @param state WeCom's channel parameter, at most 30 characters, unique in the corp
 * @param purpose such as {@code campaign}
 * @param expiresAt from then on it is expired
 * @param seats at most 100, which is WeCom's limit
 * @param lastResort user id of the member who stays when no seat can receive; empty when there is none
 * @param test whether it is only for trying out
 * @param personalCodes with any, {@code GET /c/{configId}} chooses a member at the moment of the scan
 */
public record ContactWay(
        String name,
        String configId,
        String state,
        String channel,
        String purpose,
        Optional<Instant> expiresAt,
        List<SeatPlan> seats,
        String lastResort,
        boolean test,
        List<PersonalCode> personalCodes)
        implements Item {
    private static final int STATE_LENGTH = 30;
    private static final int SEATS = 100;

    public ContactWay {
        name = requireNonNullElse(name, "");
        configId = requireNonNullElse(configId, "");
        state = requireNonNullElse(state, "");
        channel = requireNonNullElse(channel, "");
        purpose = requireNonNullElse(purpose, "");
        // the database keeps microseconds; what it can not keep must not look like a change next time
        expiresAt = requireNonNullElse(expiresAt, Optional.<Instant>empty())
                .map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        seats = List.copyOf(requireNonNullElse(seats, List.of()));
        lastResort = requireNonNullElse(lastResort, "");
        personalCodes = List.copyOf(requireNonNullElse(personalCodes, List.of()));
    }

    @Override
    public String key() {
        return configId;
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .key("name", name)
                .key("configId", configId)
                .that(!state.isBlank(), "state", "must not be empty")
                .atMost("state", state, STATE_LENGTH)
                .atMost("channel", channel, 200)
                .atMost("purpose", purpose, 200)
                .that(seats.size() <= SEATS, "seats", "must have at most " + SEATS + " members")
                .distinct("seats", seats.stream().map(SeatPlan::userId).toList());
        for (int i = 0; i < seats.size(); i++) {
            SeatPlan seat = seats.get(i);
            String place = "seats[" + i + "].";
            checks.key(place + "userId", seat.userId())
                    .that(seat.level() >= 1, place + "level", "must be 1 or more")
                    .that(seat.share() >= 0, place + "share", "must not be negative")
                    .that(seat.dailyCap() >= 0, place + "dailyCap", "must not be negative");
        }
        checks.distinct(
                "personalCodes",
                personalCodes.stream().map(PersonalCode::userId).toList());
        for (int i = 0; i < personalCodes.size(); i++) {
            PersonalCode code = personalCodes.get(i);
            String place = "personalCodes[" + i + "]";
            checks.key(place + ".userId", code.userId())
                    .that(code.isAddressed(), place, "must have a link or a qrCode, each an https address");
        }
        return checks.violations();
    }

    /** How this member is reached alone, where that is known. */
    public Optional<PersonalCode> personalCode(String userId) {
        return personalCodes.stream()
                .filter(code -> code.userId().equals(userId))
                .findFirst();
    }

    /** As rules see it at an instant. */
    public LiveCode fact(Instant at, List<String> roster) {
        boolean expired = expiresAt.filter(end -> !at.isBefore(end)).isPresent();
        return new LiveCode(
                configId, state, channel, name, purpose, expired ? "expired" : "active", test, lastResort, roster);
    }
}
