/** Keeps our picture in step with WeCom. */
@NullMarked
package io.wecompolicy.mirror;

import org.jspecify.annotations.NullMarked;
