/** The reference evaluator: the model to matches by plain nested loops, and why a rule fired or did not. */
@NullMarked
package io.wecompolicy.core.evaluate;

import org.jspecify.annotations.NullMarked;
