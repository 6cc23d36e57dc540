package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tests of one scenario file teach of one rule that does not fire in them.
 *
 * @param alone by each check the first test in which it was the only wrong one
 * @param closest the fewest checks that were wrong together in a test; empty when there were too many in each
 * @param closestTest the first in which they were; empty together with {@code closest}
 */
record Lesson(Map<Check, CaseName> alone, List<Check> closest, Optional<CaseName> closestTest) {
    Lesson {
        alone = Collections.unmodifiableMap(new LinkedHashMap<>(alone));
        closest = List.copyOf(closest);
    }
}
