/** PostgreSQL as a child process: unpacked, started, adopted after a crash, and stopped. */
@NullMarked
package io.wecompolicy.platform.postgres;

import org.jspecify.annotations.NullMarked;
