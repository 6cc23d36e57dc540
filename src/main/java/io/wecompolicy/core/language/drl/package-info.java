/** Plain DRL, and what other notations expand to: rule text to the model. */
@NullMarked
package io.wecompolicy.core.language.drl;

import org.jspecify.annotations.NullMarked;
