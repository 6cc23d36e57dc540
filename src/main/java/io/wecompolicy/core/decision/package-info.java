/** What rules conclude: proposals, how ties between them are settled, and the decision. */
@NullMarked
package io.wecompolicy.core.decision;

import org.jspecify.annotations.NullMarked;
