/** The model to Drools' canonical model to matches. */
@NullMarked
package io.wecompolicy.core.engine;

import org.jspecify.annotations.NullMarked;
