package io.wecompolicy.audit;

import io.wecompolicy.platform.PartitionedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the platform which table of this room is partitioned. */
class AuditPartitions {
    @Produces
    @Singleton
    PartitionedTable entries(AuditConfig config) {
        return new PartitionedTable("audit_entry", "t", config.retention());
    }
}
