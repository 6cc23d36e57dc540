package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Span;
import java.util.Map;

/**
 * A line of a rule that was understood.
 *
 * @param values rule text for each slot, by name
 * @param places of the values in the analyst's file, by name
 */
record Said(Line line, Entry entry, Map<String, String> values, Map<String, Span> places) {
    Said {
        values = Map.copyOf(values);
        places = Map.copyOf(places);
    }
}
