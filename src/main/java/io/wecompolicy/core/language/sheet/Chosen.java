package io.wecompolicy.core.language.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which patterns and parts of them one row has. A pattern is there when one of its cells says something, or when it binds what
 * others use. Of a pattern that is there, each filled cell's parts hold, and every joint.
 */
final class Chosen {
    private final Grid grid;
    private final Table table;
    private final int row;
    private final Set<Block> there = new HashSet<>();
    private Optional<RowCheck.Mistake> missing = Optional.empty();

    Chosen(Grid grid, Table table, int row) {
        this.grid = grid;
        this.table = table;
        this.row = row;
        table.conditions().stream().filter(this::isAsked).forEach(there::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String variable : unbound()) {
                grown |= provide(variable);
            }
        }
    }

    int row() {
        return row;
    }

    /** From left to right. */
    List<Block> conditions() {
        return table.conditions().stream().filter(there::contains).toList();
    }

    List<Column> actions() {
        return table.actions().stream().filter(this::isFilled).toList();
    }

    List<Column> metadata() {
        return table.metadata().stream().filter(this::isFilled).toList();
    }

    /** Of a column of a pattern that is there. */
    List<Part> parts(Column column) {
        return isFilled(column)
                ? column.snippet().parts()
                : column.snippet().parts().stream().filter(Part::isJoint).toList();
    }

    Optional<Cell> cell(Column column) {
        return grid.cell(row, column.index());
    }

    /** An empty cell whose pattern others can not do without. */
    Optional<RowCheck.Mistake> missing() {
        return missing;
    }

    private boolean isFilled(Column column) {
        return cell(column).isPresent();
    }

    private boolean isAsked(Block block) {
        return block.columns().stream().anyMatch(this::isFilled);
    }

    private Set<String> unbound() {
        Set<String> used = new TreeSet<>();
        Set<String> bound = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (Block block : conditions()) {
            parts.add(block.variables());
            block.columns().forEach(column -> parts.addAll(parts(column)));
        }
        actions().forEach(column -> parts.addAll(column.snippet().parts()));
        parts.forEach(part -> {
            used.addAll(part.uses());
            bound.addAll(part.binds());
        });
        used.removeAll(bound);
        return used;
    }

    /** @return whether a pattern was added for it */
    private boolean provide(String variable) {
        for (Block block : table.conditions()) {
            if (block.variables().binds().contains(variable)) {
                return there.add(block);
            }
            for (Column column : block.columns()) {
                Optional<Part> binder = column.snippet().parts().stream()
                        .filter(part -> part.binds().contains(variable))
                        .findFirst();
                if (binder.isPresent() && binder.get().hasPlace()) {
                    missing = Optional.of(new RowCheck.Mistake(
                            row, column.index(), Fault.of(SheetComplaint.NEEDED_CELL, column.heading(), variable)));
                    return false;
                }
                if (binder.isPresent()) {
                    return there.add(block);
                }
            }
        }
        return false;
    }
}
