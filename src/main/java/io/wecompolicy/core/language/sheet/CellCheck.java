package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Unseen;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong with the text of one cell, whatever it is for. */
final class CellCheck {
    private CellCheck() {}

    /** @param heading what analysts call its column */
    static Optional<Fault> fault(Cell cell, String heading) {
        if (cell.fault().isPresent()) {
            return cell.fault();
        }
        if (cell.text().length() > SheetLimits.LONGEST_CELL) {
            return Optional.of(Fault.of(SheetComplaint.LONG_CELL, heading, SheetLimits.LONGEST_CELL));
        }
        if (cell.text().startsWith("'")) {
            return Optional.of(Fault.of(SheetComplaint.APOSTROPHE, heading));
        }
        OptionalInt invisible = Blanks.firstInvisible(cell.text());
        return invisible.isPresent()
                ? Optional.of(Fault.of(SheetComplaint.INVISIBLE, heading, Unseen.named(invisible.getAsInt())))
                : Optional.empty();
    }
}
