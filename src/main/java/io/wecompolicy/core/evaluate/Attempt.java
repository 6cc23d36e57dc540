package io.wecompolicy.core.evaluate;

import java.util.Optional;

/**
 * The best way through conditions that there is.
 *
 * @param complete whether it fulfils all of them; else the trail ends before the one that is false
 * @param closest of the facts that the last pattern refused the one that came closest, by its index among those of its type
 */
record Attempt(boolean complete, Trail trail, Optional<Integer> closest) {}
