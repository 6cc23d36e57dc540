/** Checks a rules tree whole, and tells people and programs what came of it. */
@NullMarked
package io.wecompolicy.rulebook.check;

import org.jspecify.annotations.NullMarked;
