/** Gathers the facts of events, loaded for a batch at once. */
@NullMarked
package io.wecompolicy.facts;

import org.jspecify.annotations.NullMarked;
