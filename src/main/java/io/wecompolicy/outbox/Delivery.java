package io.wecompolicy.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to send an action. */
public sealed interface Delivery {
    /** WeCom did it. {@code note} says what is odd about it, such as that it had been done before. */
    record Sent(Optional<String> note) implements Delivery {}

    /** It may work later. {@code after} is how long WeCom asks us to wait; empty leaves it to the backoff. */
    record Retry(String error, Optional<Duration> after) implements Delivery {}

    /** There is nothing to do any more, and that is no fault of ours (41050, 84061, …). */
    record Dropped(String error) implements Delivery {}

    /** It will never work as it is: somebody must look (bad parameters, missing permission). */
    record Dead(String error) implements Delivery {}
}
