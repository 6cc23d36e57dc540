package io.wecompolicy.mirror;

import io.wecompolicy.mirror.Reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** When a read that failed is tried again: each time twice as late, up to five minutes. */
@ApplicationScoped
class Backoff {
    private static final Logger LOG = Logger.getLogger(Backoff.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final MirrorConfig config;

    Backoff(MirrorConfig config) {
        this.config = config;
    }

    Outcome after(DueRead read, Unread<?> unread, Instant now) {
        if (read.attempts() >= config.attempts()) {
            LOG.warnf(
                    "a read of a %s of corp %s is given up after %d tries and left to the next reconcile: %s",
                    read.subject().kind().label(), read.subject().corp(), read.attempts(), unread.reason());
            return Outcome.DONE;
        }
        LOG.debugf("a %s was not read: %s", read.subject().kind().label(), unread.reason());
        return Outcome.failed(now.plus(longer(unread.after(), pause(read.attempts()))));
    }

    /** @param attempts so far, at least 1 */
    static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, attempts - 1));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
