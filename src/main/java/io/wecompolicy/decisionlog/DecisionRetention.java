package io.wecompolicy.decisionlog;

import io.wecompolicy.platform.PartitionedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the platform which table of this room is partitioned, and for how long it is kept. */
class DecisionRetention {
    @Produces
    @Singleton
    PartitionedTable decisions(DecisionlogConfig config) {
        return new PartitionedTable("decisionlog_entry", "d", config.retention());
    }
}
