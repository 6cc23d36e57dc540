/** Console people, roles, API keys: who may call what. */
@NullMarked
package io.wecompolicy.access;

import org.jspecify.annotations.NullMarked;
