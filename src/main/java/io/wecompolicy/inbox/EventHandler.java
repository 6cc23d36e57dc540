package io.wecompolicy.inbox;

import java.util.List;

/** What decides events. The inbox declares it; {@code pipeline} implements it. */
public interface EventHandler {
    /**
     * Decides the events of one lane's batch, at most one of a pair, in one transaction that ends with
     * {@link Inbox#decided} for each. When it throws, nothing was decided and each is tried again alone.
     */
    void handle(List<Received> batch);
}
