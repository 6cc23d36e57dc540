/** What rules may know: records that are complete for one event. */
@NullMarked
package io.wecompolicy.core.fact;

import org.jspecify.annotations.NullMarked;
