package io.wecompolicy.outbox;

import io.wecompolicy.platform.PartitionedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The partitioned table of this room. */
@ApplicationScoped
class OutboxTables {
    static final String PREFIX = "a";

    @Produces
    @Singleton
    PartitionedTable actions(OutboxConfig config) {
        return new PartitionedTable("outbox_action", PREFIX, Duration.ofDays(config.retentionDays()));
    }
}
