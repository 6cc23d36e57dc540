/** Who: members, departments, shifts, calendar, grants. */
@NullMarked
package io.wecompolicy.directory;

import org.jspecify.annotations.NullMarked;
