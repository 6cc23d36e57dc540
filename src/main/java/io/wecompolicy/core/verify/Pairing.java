package io.wecompolicy.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds for each wanted item an actual one of its own, for as many as possible. A vague item steps back for a precise one,
 * so the order in which a test names them does not matter.
 */
final class Pairing {
    private static final int NOBODY = -1;

    private final List<Wanted> wanted;
    private final List<Map<String, Object>> actual;
    private final boolean exact;
    private final int[] takenBy;

    Pairing(List<Wanted> wanted, List<Map<String, Object>> actual, boolean exact) {
        this.wanted = wanted;
        this.actual = actual;
        this.exact = exact;
        this.takenBy = new int[actual.size()];
        Arrays.fill(takenBy, NOBODY);
        for (int index = 0; index < wanted.size(); index++) {
            seat(index, new HashSet<>());
        }
    }

    private boolean seat(int index, Set<Integer> tried) {
        for (int place = 0; place < actual.size(); place++) {
            if (wanted.get(index).fits(actual.get(place), exact) && tried.add(place)) {
                if (takenBy[place] == NOBODY || seat(takenBy[place], tried)) {
                    takenBy[place] = index;
                    return true;
                }
            }
        }
        return false;
    }

    /** Wanted, and not there. */
    List<Wanted> missing() {
        List<Wanted> missing = new ArrayList<>(wanted);
        Arrays.stream(takenBy).filter(index -> index != NOBODY).forEach(index -> missing.remove(wanted.get(index)));
        return missing;
    }

    /** There, and not wanted. */
    List<Map<String, Object>> extra() {
        List<Map<String, Object>> extra = new ArrayList<>();
        for (int place = 0; place < actual.size(); place++) {
            if (takenBy[place] == NOBODY) {
                extra.add(actual.get(place));
            }
        }
        return extra;
    }
}
