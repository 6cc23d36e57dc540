package io.wecompolicy.core.language.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as spreadsheets name them: {@code C9} is row 8, column 2, both from 0. */
record CellName(int row, int column) {
    private static final Pattern WRITTEN = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    static Optional<CellName> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : written.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return Optional.of(new CellName(Integer.parseInt(written.group(2)) - 1, column - 1));
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
