/** Versions of the rules tree: the live one of each corp, read and watched. */
@NullMarked
package io.wecompolicy.rulebook;

import org.jspecify.annotations.NullMarked;
