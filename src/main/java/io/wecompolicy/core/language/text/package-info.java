/** What every notation stands on: texts that know their places, findings, and what a mistyped word most likely meant. */
@NullMarked
package io.wecompolicy.core.language.text;

import org.jspecify.annotations.NullMarked;
