package io.wecompolicy.core.language.sheet;

/** How large a table may be, long before it could hurt who reads it. */
final class SheetLimits {
    /** More than the 2,000 rules of a rules tree, with room for what else stands in a sheet. */
    static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 200;
    static final int MOST_CELLS = 100_000;
    static final int LONGEST_CELL = 2_000;
    static final int MOST_SHEETS = 50;
    static final int MOST_PARTS = 500;
    static final int MOST_MERGED = 2_000;

    /** Unpacked, in bytes: a workbook of 5,000 rows has about a tenth. */
    static final int MOST_UNPACKED = 16 << 20;

    private SheetLimits() {}

    static boolean exceeded(int row, int column) {
        return row >= MOST_ROWS || column >= MOST_COLUMNS;
    }
}
