package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/**
 * The rule text of one row. Each piece stands for a cell: either for the analyst's own, which is what the model and the
 * decisions show, or for the one to blame when the piece is wrong, which for the text of a snippet is the snippet.
 */
final class RowText {
    /** Stands in for a name that is missing, which is told already, so that the rest of the row can be read. */
    private static final String NAMELESS = "无名";

    private final Table table;
    private final Chosen chosen;
    private final boolean blame;
    private final Span name;
    private final SourceText.Builder text;
    private final Grid grid;
    private Span last;

    RowText(String path, Grid grid, Table table, Chosen chosen, boolean blame) {
        this.grid = grid;
        this.table = table;
        this.chosen = chosen;
        this.blame = blame;
        this.name = grid.span(chosen.row(), table.name().index());
        this.last = name;
        this.text = SourceText.pieced(path);
    }

    SourceText build() {
        glue("rule ");
        put(DrlNotation.quoted(chosen.cell(table.name()).map(Cell::text).orElse(NAMELESS)), name);
        for (Column column : chosen.metadata()) {
            glue("\n");
            column.snippet().parts().forEach(part -> part(part, column, own(column)));
        }
        glue("\nwhen\n");
        chosen.conditions().forEach(this::pattern);
        glue("then\n");
        for (Column column : chosen.actions()) {
            column.snippet().parts().forEach(part -> part(part, column, own(column)));
            glue("\n");
        }
        put("end", name);
        return text.build();
    }

    private void pattern(Block block) {
        Span place = place(block);
        if (!block.isWhole()) {
            put(block.opening(), blame ? block.header() : place);
        }
        String separator = "";
        for (Column column : block.columns()) {
            for (Part part : partsOf(block, column)) {
                glue(separator);
                part(part, column, chosen.cell(column).map(Cell::span).orElse(place));
                separator = ", ";
            }
        }
        glue(block.isWhole() ? "\n" : block.closing());
    }

    private List<Part> partsOf(Block block, Column column) {
        return block.isWhole() ? column.snippet().parts() : chosen.parts(column);
    }

    /** Where an analyst looks for the pattern in her row. */
    private Span place(Block block) {
        return block.columns().stream()
                .flatMap(column -> chosen.cell(column).stream())
                .map(Cell::span)
                .findFirst()
                .orElse(name);
    }

    private Span own(Column column) {
        return grid.span(chosen.row(), column.index());
    }

    private void part(Part part, Column column, Span place) {
        Optional<CellValues> values = chosen.cell(column).map(cell -> CellValues.of(cell.text(), column.snippet()));
        for (Piece piece : part.pieces()) {
            if (piece instanceof Piece.Fixed fixed) {
                put(fixed.text(), blame ? column.technical() : place);
            } else {
                put(values.map(filled -> filled.fill(piece)).orElse(""), place);
            }
        }
    }

    /** What joins the pieces belongs to what stands before it. */
    private void glue(String piece) {
        put(piece, last);
    }

    private void put(String piece, Span place) {
        text.standingFor(piece, place);
        last = place;
    }
}
