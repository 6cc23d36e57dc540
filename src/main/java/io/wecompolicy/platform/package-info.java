/** The ground of the house: clock, JSON, problems, ids, partitions, embedded PostgreSQL. No word of our domain. */
@NullMarked
package io.wecompolicy.platform;

import org.jspecify.annotations.NullMarked;
