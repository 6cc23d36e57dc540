/** Every decision with its inputs and reasons. */
@NullMarked
package io.wecompolicy.decisionlog;

import org.jspecify.annotations.NullMarked;
