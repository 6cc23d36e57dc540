/** Whom: customers, relations, tags, and the keys of their personal data. */
@NullMarked
package io.wecompolicy.contact;

import org.jspecify.annotations.NullMarked;
