package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the tests of one scenario file teach of one rule that does not fire in them.
 *
 * @param alone by each check the first test in which it was the only wrong one
 * @param closest the test that came nearest; empty when too much was wrong in each
 */
record Lesson(Map<Check, CaseName> alone, Optional<Near> closest) {
    Lesson {
        alone = Collections.unmodifiableMap(new LinkedHashMap<>(alone));
    }
}
