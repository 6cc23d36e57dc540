/** WeCom speaks to us: signatures, decryption, XML to events. */
@NullMarked
package io.wecompolicy.wecom.callback;

import org.jspecify.annotations.NullMarked;
