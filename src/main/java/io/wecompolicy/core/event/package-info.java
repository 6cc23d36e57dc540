/** What happened: one record for each kind of event, as rules see it. */
@NullMarked
package io.wecompolicy.core.event;

import org.jspecify.annotations.NullMarked;
