/**
 * We speak to WeCom: tokens, calls, limits, errors. Facts come from the WeCom developer centre (documents 90312, 90313,
 * 92114, 92117, 92137 and others). A secret or a token appears in no log, no metric and no exception text.
 */
@NullMarked
package io.wecompolicy.wecom.client;

import org.jspecify.annotations.NullMarked;
