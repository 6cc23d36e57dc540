/** Who changed what, when, from what to what. */
@NullMarked
package io.wecompolicy.audit;

import org.jspecify.annotations.NullMarked;
