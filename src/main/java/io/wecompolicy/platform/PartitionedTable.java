package io.wecompolicy.platform;

import java.time.Duration;

/**
 * A table that is partitioned by ranges of its {@code id}, a ULID with a prefix. A room that owns one produces a bean.
 *
 * @param prefix of the ids, such as {@code e}
 * @param retention months older than this are dropped whole
 */
public record PartitionedTable(String name, String prefix, Duration retention) {}
