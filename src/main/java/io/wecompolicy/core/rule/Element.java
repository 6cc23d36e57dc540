package io.wecompolicy.core.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One text of a collection, as a pattern with {@code from} meets it. It stands among the facts of a match, and is read aloud as
 * rules write it: {@code String(this=渠道来源/旧)}.
 */
public record Element(String value) {
    /** Its only field: the text. */
    public static final Field THIS =
            new Field("String", "this", 0, ValueKind.TEXT, List.of(), element -> ((Element) element).value());

    /** What a pattern over a collection names. It is no fact, so it is none of {@link FactTypes#ALL}. */
    public static final FactType TYPE = new FactType("String", Element.class, false, List.of(THIS), List.of());

    /**
     * One for each text, also for equal ones of a list.
     *
     * @param texts the value of a {@link ValueKind#TEXTS}; a set has no order that is the same in every process, and budgets and
     *     explanations must be, so its texts are sorted
     */
    public static List<Element> of(Object texts) {
        Stream<String> each = ((Collection<?>) texts).stream().map(String.class::cast);
        return (texts instanceof Set ? each.sorted() : each).map(Element::new).toList();
    }
}
