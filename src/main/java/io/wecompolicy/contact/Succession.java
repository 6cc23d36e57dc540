package io.wecompolicy.contact;

import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.FollowDeleted;
import java.time.Duration;
import java.time.Instant;

/**
 * Beginnings and ends of a pair may be told late, twice (by a callback, and by a reconcile that found it first) and in any
 * order. They are told apart by WeCom's time, which has a resolution of one second.
 */
final class Succession {
    /** The event and the relation itself are stamped one after the other. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private Succession() {}

    static Verdict verdict(Told told, Standing known) {
        Event event = told.event();
        if (event instanceof ContactAdded) {
            return added(event.at(), known).doubted(isTie(event, known));
        }
        if (event instanceof ContactDeleted) {
            return deleted(told, known).doubted(isTie(event, known));
        }
        return event instanceof FollowDeleted
                ? unfollowed(event.at(), known).doubted(isTie(event, known))
                : Verdict.COUNTS;
    }

    /** Whether two instants are the same beginning. */
    static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) <= 0;
    }

    private static Verdict added(Instant at, Standing known) {
        boolean isOpen = known.status() == RelationStatus.HALF || hasUnknownBeginning(known);
        if (isOpen) {
            return Verdict.COUNTS;
        }
        boolean endedSince = known.endedAt().filter(ended -> !ended.isAfter(at)).isPresent()
                && known.endedAt().filter(known.since()::isBefore).isPresent();
        if (isSame(at, known.since()) && !endedSince) {
            return Verdict.ignored("the same beginning is known already");
        }
        return at.isBefore(known.since()) ? Verdict.ignored("the relation has begun anew since") : Verdict.COUNTS;
    }

    private static Verdict deleted(Told told, Standing known) {
        Instant at = told.event().at();
        if (known.status() == RelationStatus.DELETED_BY_MEMBER) {
            boolean isKnown = told.derived()
                    || known.endedAt().filter(ended -> !at.isAfter(ended)).isPresent();
            return isKnown ? Verdict.ignored("the same end is known already") : Verdict.COUNTS;
        }
        return at.isBefore(known.since()) ? Verdict.ignored("the relation has begun anew since") : Verdict.COUNTS;
    }

    private static Verdict unfollowed(Instant at, Standing known) {
        boolean isKnown = known.status() == RelationStatus.DELETED_BY_CUSTOMER
                && known.endedAt().filter(ended -> !at.isAfter(ended)).isPresent();
        if (isKnown) {
            return Verdict.ignored("the same end is known already");
        }
        return at.isBefore(known.since()) ? Verdict.ignored("the relation has begun anew since") : Verdict.COUNTS;
    }

    /** Its end was told before its beginning. */
    private static boolean hasUnknownBeginning(Standing known) {
        return known.status() != RelationStatus.ACTIVE
                && known.endedAt().filter(known.since()::equals).isPresent();
    }

    private static boolean isTie(Event event, Standing known) {
        boolean begins = event instanceof ContactAdded;
        return begins
                ? known.status() != RelationStatus.ACTIVE
                        && known.endedAt().filter(event.at()::equals).isPresent()
                : isSame(event.at(), known.since());
    }
}
