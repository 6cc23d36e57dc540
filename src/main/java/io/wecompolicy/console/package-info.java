/** Pages for people. */
@NullMarked
package io.wecompolicy.console;

import org.jspecify.annotations.NullMarked;
