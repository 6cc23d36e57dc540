package io.wecompolicy.inbox;

import io.wecompolicy.platform.PartitionedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Names {@code inbox_event} to the keeper of partitions. */
class EventTable {
    static final String PREFIX = "e";

    @Produces
    @Singleton
    PartitionedTable events(InboxConfig config) {
        return new PartitionedTable("inbox_event", PREFIX, config.retention());
    }
}
