package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Span;

/**
 * A column of a table.
 *
 * @param technical where its snippet stands
 * @param heading what analysts call it
 */
record Column(int index, Keyword keyword, Span technical, Snippet snippet, String heading) {}
