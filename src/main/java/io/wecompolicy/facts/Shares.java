package io.wecompolicy.facts;

import io.wecompolicy.core.fact.Seat;
import java.util.List;
import java.util.function.ToLongFunction;

/** Compares what the seats of a live code received today with their shares. */
final class Shares {
    private Shares() {}

    /** The same seats, each with how far it is ahead of its share among the available ones of its level. */
    static List<Seat> compared(List<Seat> seats) {
        return seats.stream().map(seat -> compared(seat, seats)).toList();
    }

    private static Seat compared(Seat seat, List<Seat> seats) {
        List<Seat> peers = seats.stream()
                .filter(other -> other.level() == seat.level() && other.available())
                .toList();
        long shares = sum(peers, Seat::share);
        if (!seat.available() || shares == 0) {
            return seat;
        }
        long fair = Math.round((double) sum(peers, Seat::addsToday) * seat.share() / shares);
        return ahead(seat, Math.toIntExact(seat.addsToday() - fair));
    }

    private static long sum(List<Seat> seats, ToLongFunction<Seat> number) {
        return seats.stream().mapToLong(number).sum();
    }

    private static Seat ahead(Seat seat, int ahead) {
        return new Seat(
                seat.userId(),
                seat.state(),
                seat.level(),
                seat.share(),
                seat.dailyCap(),
                seat.addsToday(),
                seat.addsInWindow(),
                seat.available(),
                seat.lead(),
                ahead);
    }
}
