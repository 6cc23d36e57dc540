/** A WeCom that runs on a laptop: an independent peer that speaks HTTP only (dev and test). */
@NullMarked
package io.wecompolicy.emulator;

import org.jspecify.annotations.NullMarked;
