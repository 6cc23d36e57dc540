/** Actions to do: delivered at least once, the welcome first. */
@NullMarked
package io.wecompolicy.outbox;

import org.jspecify.annotations.NullMarked;
