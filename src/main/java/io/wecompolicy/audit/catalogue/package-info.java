/** Lists that people keep and load whole: members, shifts, live codes; every change of one is recorded. */
@NullMarked
package io.wecompolicy.audit.catalogue;

import org.jspecify.annotations.NullMarked;
