/** Bytes of rule files to the model, or diagnostics with a place. */
@NullMarked
package io.wecompolicy.core.language;

import org.jspecify.annotations.NullMarked;
