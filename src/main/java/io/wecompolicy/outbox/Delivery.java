package io.wecompolicy.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to send an action. Texts name codes and ids, never a secret or what the customer reads. */
public sealed interface Delivery {
    /** WeCom did it. {@code note} says what is odd about it, such as that it had been done before. */
    record Sent(Optional<String> note) implements Delivery {}

    /** It may work later. {@code after} is how long WeCom asks us to wait; empty leaves it to the backoff. */
    record Retry(String error, Optional<Duration> after) implements Delivery {}

    /** WeCom was not asked at all (a limit of ours, an open circuit), so this counts as no attempt. */
    record Postponed(String reason, Duration after) implements Delivery {}

    /** There is nothing to do any more, and that is no fault of ours (41050, 84061, …). */
    record Dropped(String error) implements Delivery {}

    /** It will never work as it is: somebody must look (bad parameters, missing permission). */
    record Dead(String error) implements Delivery {}

    /** One answer per case; a new case breaks every consumer at compile time. */
    interface Cases<R> {
        R sent(Sent sent);

        R retry(Retry retry);

        R postponed(Postponed postponed);

        R dropped(Dropped dropped);

        R dead(Dead dead);
    }

    default <R> R match(Cases<R> cases) {
        if (this instanceof Sent sent) {
            return cases.sent(sent);
        }
        if (this instanceof Retry retry) {
            return cases.retry(retry);
        }
        if (this instanceof Postponed postponed) {
            return cases.postponed(postponed);
        }
        if (this instanceof Dropped dropped) {
            return cases.dropped(dropped);
        }
        return cases.dead((Dead) this);
    }
}
