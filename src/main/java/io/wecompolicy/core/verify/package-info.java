/** Scenarios: given, expected, verdict. */
@NullMarked
package io.wecompolicy.core.verify;

import org.jspecify.annotations.NullMarked;
