package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Seat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who shall receive the next customers of a live code: the first level, and what routing rules change of it. It depends on
 * nothing that was before, so whoever is off because of a cap is on again as soon as no rule says so any more.
 *
 * @param configId WeCom's id of the live code
 * @param userIds in the order of the seats; never empty
 */
public record Roster(String configId, List<String> userIds) {
    public Roster {
        userIds = List.copyOf(userIds);
    }

    /**
     * Empty when the event concerns no live code with seats, when routing gave no answer, or when nobody at all is left: then
     * it stays as it is.
     */
    public static Optional<Roster> of(Facts facts, Decision decision) {
        Optional<LiveCode> code = facts.liveCode();
        boolean silent =
                decision.failures().stream().anyMatch(failure -> failure.name().family() == Family.ROUTING);
        if (code.isEmpty() || facts.seats().isEmpty() || silent) {
            return Optional.empty();
        }
        List<String> users = compose(code.get(), facts.seats(), changes(decision));
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(new Roster(code.get().configId(), users));
    }

    /** Whether the roster of the live code already is as this change wants it. */
    static boolean shows(Facts facts, SetRoster wish) {
        if (facts.liveCode().isEmpty()) {
            return false;
        }
        List<String> now = facts.liveCode().get().roster();
        return switch (wish.change()) {
            case SEAT_ON, LAST_RESORT -> now.contains(wish.target());
            case SEAT_OFF -> !now.contains(wish.target());
            case OPEN_LEVEL ->
                facts.seats().stream().anyMatch(seat -> isOf(seat, wish.target()) && now.contains(seat.userId()));
        };
    }

    /** Those that hold, whether they change anything or not. */
    private static List<SetRoster> changes(Decision decision) {
        return decision.proposals().stream()
                .filter(settled -> settled.outcome() == Outcome.ACCEPTED || settled.outcome() == Outcome.REDUNDANT)
                .map(Settled::proposal)
                .filter(SetRoster.class::isInstance)
                .map(SetRoster.class::cast)
                .toList();
    }

    private static List<String> compose(LiveCode code, List<Seat> seats, List<SetRoster> changes) {
        Set<String> users = new LinkedHashSet<>();
        seats.stream()
                .filter(seat -> isOpen(seat, changes) && !asks(changes, SetRoster.Change.SEAT_OFF, seat.userId()))
                .map(Seat::userId)
                .forEach(users::add);
        targets(changes, SetRoster.Change.LAST_RESORT)
                .filter(user -> !user.isBlank())
                .forEach(users::add);
        if (users.isEmpty() && !code.lastResort().isEmpty()) {
            users.add(code.lastResort());
        }
        return List.copyOf(users);
    }

    private static boolean isOpen(Seat seat, List<SetRoster> changes) {
        return seat.level() == 1
                || asks(changes, SetRoster.Change.SEAT_ON, seat.userId())
                || targets(changes, SetRoster.Change.OPEN_LEVEL).anyMatch(level -> isOf(seat, level));
    }

    private static boolean isOf(Seat seat, String level) {
        return String.valueOf(seat.level()).equals(level);
    }

    private static boolean asks(List<SetRoster> changes, SetRoster.Change change, String target) {
        return targets(changes, change).anyMatch(target::equals);
    }

    private static Stream<String> targets(List<SetRoster> changes, SetRoster.Change change) {
        return changes.stream().filter(one -> one.change() == change).map(SetRoster::target);
    }
}
