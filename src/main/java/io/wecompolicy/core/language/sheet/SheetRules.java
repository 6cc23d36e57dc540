package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules in the sheets of one file: those with a {@code RuleSet}, each with any number of tables one below the other. */
final class SheetRules {
    private static final String RULE_SET = "RuleSet";
    private static final String RULE_TABLE = "ruletable";
    /** What Drools would take from the cells above a table, and our rules do not have. */
    private static final List<String> REFUSED =
            List.of("Functions", "Queries", "Declare", "Import", "Variables", "Sequential", "EscapeQuotes", "Unit");

    private final String path;
    private final Family family;
    private final Findings findings;

    SheetRules(String path, Family family, Findings findings) {
        this.path = path;
        this.family = family;
        this.findings = findings;
    }

    /** Those that are free of errors. */
    List<RuleDefinition> read(List<Grid> grids) {
        List<RuleDefinition> rules = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Grid grid : grids) {
            List<Cell> tables = tables(grid);
            Optional<Cell> ruleSet = ruleSet(grid, tables);
            if (ruleSet.isEmpty() && tables.isEmpty()) {
                skipped.add(grid.sheet());
            } else if (ruleSet.isEmpty()) {
                error(SheetComplaint.NO_RULE_SET, tables.get(0).span(), family.label());
            } else {
                rules.addAll(rules(grid, ruleSet.get(), tables));
            }
        }
        if (skipped.size() == grids.size() && !grids.isEmpty()) {
            nothing(skipped);
        }
        return rules;
    }

    private void nothing(List<String> sheets) {
        if (sheets.stream().allMatch(String::isEmpty)) {
            error(SheetComplaint.NO_TABLE, Span.ofFile(path), family.label());
            return;
        }
        error(SheetComplaint.NO_TABLE_IN_SHEETS, Span.ofFile(path), family.label(), NearestName.listed(sheets));
    }

    private static List<Cell> tables(Grid grid) {
        return grid.filledRows().stream()
                .flatMap(row -> grid.row(row).stream())
                .filter(cell -> cell.text().toLowerCase(Locale.ROOT).startsWith(RULE_TABLE))
                .toList();
    }

    private static Optional<Cell> ruleSet(Grid grid, List<Cell> tables) {
        int end = tables.isEmpty() ? Integer.MAX_VALUE : tables.get(0).row();
        return grid.filledRows().stream()
                .filter(row -> row < end)
                .flatMap(row -> grid.row(row).stream())
                .filter(cell -> cell.says(RULE_SET))
                .findFirst();
    }

    private List<RuleDefinition> rules(Grid grid, Cell ruleSet, List<Cell> tables) {
        boolean sound = checkRuleSet(grid, ruleSet);
        sound &= checkAbove(
                grid, tables.isEmpty() ? ruleSet.row() : tables.get(0).row());
        if (tables.isEmpty()) {
            error(SheetComplaint.NO_RULE_TABLE, ruleSet.span());
            return List.of();
        }
        if (grid.isHidden()) {
            findings.warning(SheetComplaint.HIDDEN_SHEET, ruleSet.span(), grid.sheet());
        }
        List<RuleDefinition> rules = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            Cell anchor = tables.get(index);
            int end = index + 1 < tables.size() ? tables.get(index + 1).row() : Integer.MAX_VALUE;
            if (end == anchor.row()) {
                error(SheetComplaint.TABLES_SIDE_BY_SIDE, tables.get(index + 1).span());
                return List.of();
            }
            Optional<Table> table = new HeadReader(grid, anchor, end, findings).read();
            if (sound && table.isPresent()) {
                rules.addAll(new RowsReader(grid, table.get(), family, path, findings).read());
            }
        }
        return rules;
    }

    private boolean checkRuleSet(Grid grid, Cell ruleSet) {
        Optional<Cell> value = grid.row(ruleSet.row()).stream()
                .filter(cell -> cell.column() > ruleSet.column())
                .findFirst();
        if (value.isEmpty()) {
            error(SheetComplaint.RULE_SET_VALUE, grid.span(ruleSet.row(), ruleSet.column() + 1), family.label());
            return false;
        }
        if (!value.get().text().equals(family.label())) {
            error(SheetComplaint.OTHER_RULE_SET, value.get().span(), value.get().text(), family.label());
            return false;
        }
        return true;
    }

    private boolean checkAbove(Grid grid, int end) {
        List<Cell> refused = grid.filledRows().stream()
                .filter(row -> row < end)
                .flatMap(row -> grid.row(row).stream().limit(1))
                .filter(cell -> REFUSED.stream().anyMatch(cell::says))
                .toList();
        refused.forEach(cell -> error(SheetComplaint.REFUSED_PROPERTY, cell.span(), cell.text()));
        return refused.isEmpty();
    }

    private void error(SheetComplaint complaint, Span span, Object... arguments) {
        findings.error(complaint, span, Optional.empty(), arguments);
    }
}
