/** Rules in sentences: {@code *.dslr}, read with the one dictionary {@code policy.dsl} of the rules tree. */
@NullMarked
package io.wecompolicy.core.language.sentence;

import org.jspecify.annotations.NullMarked;
