/** Everything that speaks WeCom; here what both directions share: which apps of which corps there are. */
@NullMarked
package io.wecompolicy.wecom;

import org.jspecify.annotations.NullMarked;
