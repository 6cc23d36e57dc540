/** Through what: live codes, seats and their counters, welcome templates. */
@NullMarked
package io.wecompolicy.channel;

import org.jspecify.annotations.NullMarked;
