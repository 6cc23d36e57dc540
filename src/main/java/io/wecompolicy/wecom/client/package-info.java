/** We speak to WeCom: tokens, calls, limits, errors. */
@NullMarked
package io.wecompolicy.wecom.client;

import org.jspecify.annotations.NullMarked;
