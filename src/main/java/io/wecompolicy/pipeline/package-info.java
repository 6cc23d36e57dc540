/** The one place where the arrows meet: inbox to facts to decision to log and outbox. */
@NullMarked
package io.wecompolicy.pipeline;

import org.jspecify.annotations.NullMarked;
