/** Files that hold secrets. */
@NullMarked
package io.wecompolicy.platform.file;

import org.jspecify.annotations.NullMarked;
