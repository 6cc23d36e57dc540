package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the analysts' rows of a table, one rule each. Blank rows mean nothing, wherever they are. */
final class RowsReader {
    private final Grid grid;
    private final Table table;
    private final Family family;
    private final String path;
    private final Findings findings;
    private final RowCheck check;
    private final InCells inCells;

    RowsReader(Grid grid, Table table, Family family, String path, Findings findings) {
        this.grid = grid;
        this.table = table;
        this.family = family;
        this.path = path;
        this.findings = findings;
        this.check = new RowCheck(grid, table, findings);
        this.inCells = new InCells(table);
    }

    List<RuleDefinition> read() {
        List<Area> merged = check.mergedCells();
        check.hiddenParts();
        List<RuleDefinition> rules = new ArrayList<>();
        for (int row : grid.filledRows()) {
            if (findings.isFull()) {
                break;
            }
            boolean own = row >= table.firstRow() && row <= table.lastRow() && isWritten(row);
            if (own && merged.stream().noneMatch(area -> area.hasRow(row))) {
                rule(row).ifPresent(rules::add);
            }
        }
        if (rules.isEmpty() && !findings.hasErrors()) {
            findings.warning(
                    SheetComplaint.NO_ROWS,
                    grid.span(table.firstRow() - 1, table.name().index()));
        }
        return rules;
    }

    /** What stands to the left of a table is not of it. */
    private boolean isWritten(int row) {
        return table.columns().anyMatch(column -> grid.cell(row, column.index()).isPresent());
    }

    private Optional<RuleDefinition> rule(int row) {
        if (!check.isSound(row)) {
            return Optional.empty();
        }
        Chosen chosen = new Chosen(grid, table, row);
        if (chosen.missing().isPresent()) {
            check.tell(chosen.missing().get());
            return Optional.empty();
        }
        Findings found = new Findings();
        List<RuleDefinition> rules = DrlNotation.rules(text(chosen, false), family, found);
        if (!found.hasErrors() && rules.size() == 1) {
            findings.addAll(found);
            boolean whole = check.isQuoted(chosen) && chosen.cell(table.name()).isPresent();
            return whole ? Optional.of(rules.get(0)) : Optional.empty();
        }
        // Again, with every piece at the cell that is to blame: the model has the places where the analyst looks.
        Findings blamed = new Findings();
        DrlNotation.rules(text(chosen, true), family, blamed);
        findings.addAll(blamed, diagnostic -> inCells.say(diagnostic, grid, row));
        return Optional.empty();
    }

    private SourceText text(Chosen chosen, boolean blame) {
        return new RowText(path, grid, table, chosen, blame).build();
    }
}
