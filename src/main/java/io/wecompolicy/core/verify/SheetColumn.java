package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A column of a story that is a sheet.
 *
 * @param path such as {@code liveCode.channel}, as its technical row has it
 * @param span where the path stands
 * @param heading what analysts call it
 */
record SheetColumn(int index, String path, Span span, String heading) {
    static final String CASE = "case";
    static final String NOTE = "note";
    static final String RESULT = "result";
    static final String ACTUAL = "actual.";
    static final String EXPECT = "expect";

    private static final Set<String> LISTS =
            Set.of("seats", "signals", "templates", "grants", "tagGroups", "proposals", "conflicts");

    List<String> segments() {
        return Arrays.asList(path.split("\\.", -1));
    }

    /** Written by us beside what was expected, and not read again. */
    boolean isResult() {
        return path.equals(RESULT) || path.startsWith(ACTUAL);
    }

    boolean isExpectation() {
        return segments().get(0).equals(EXPECT);
    }

    boolean isGiven() {
        return GivenReader.KEYS.contains(segments().get(0));
    }

    /** Of a list of maps each map's columns carry its number. */
    boolean wantsNumber() {
        int after = isExpectation() ? 2 : 1;
        return LISTS.contains(listKey())
                && segments().size() > after
                && !segments().get(after).matches("[1-9]\\d?");
    }

    /** The key that would hold the list. */
    String listKey() {
        return isExpectation() && segments().size() > 1
                ? segments().get(1)
                : segments().get(0);
    }
}
