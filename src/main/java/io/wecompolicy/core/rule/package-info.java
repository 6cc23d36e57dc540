/** The typed model of a rule: conditions, consequences, spans. */
@NullMarked
package io.wecompolicy.core.rule;

import org.jspecify.annotations.NullMarked;
