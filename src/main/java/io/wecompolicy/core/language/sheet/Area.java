package io.wecompolicy.core.language.sheet;

/** Cells that were merged to one, from the top left to the bottom right; rows and columns from 0, both ends included. */
record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean covers(int row, int column) {
        return hasRow(row) && firstColumn <= column && column <= lastColumn;
    }

    boolean hasRow(int row) {
        return firstRow <= row && row <= lastRow;
    }

    boolean isOneRow() {
        return firstRow == lastRow;
    }
}
