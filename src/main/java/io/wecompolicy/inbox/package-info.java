/** Callbacks, signals and derived events: each stored once, handed on in order, never lost. */
@NullMarked
package io.wecompolicy.inbox;

import org.jspecify.annotations.NullMarked;
