/** The door for rules trees: bytes of their files to the model, or diagnostics with a place. */
@NullMarked
package io.wecompolicy.core.language;

import org.jspecify.annotations.NullMarked;
