package io.wecompolicy.core.language.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of a table, understood.
 *
 * @param conditions from left to right
 * @param firstRow where the analysts' rows begin, from 0
 * @param lastRow where the next table or the sheet ends it
 */
record Table(
        Column name, List<Column> metadata, List<Block> conditions, List<Column> actions, int firstRow, int lastRow) {
    Table {
        metadata = List.copyOf(metadata);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    Stream<Column> columns() {
        return Stream.of(
                        Stream.of(name),
                        metadata.stream(),
                        conditions.stream().flatMap(block -> block.columns().stream()),
                        actions.stream())
                .flatMap(columns -> columns);
    }
}
