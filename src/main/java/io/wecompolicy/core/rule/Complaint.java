package io.wecompolicy.core.rule;

import java.util.Optional;

/**
 * Something to say about a file that an analyst wrote. Enums implement it; the words stand beside the enum in
 * {@code messages.properties} (中文) and {@code messages_en.properties}: under the constant's name in lower case with dashes,
 * {@code ….message} and, where there is one, {@code ….hint}. Both take the same arguments.
 */
public interface Complaint {
    /** As enums have it. */
    String name();

    /** Stable and for programs, such as {@code unknown-field}. Several complaints may share one. */
    String code();

    /**
     * What is wrong.
     *
     * @param arguments what stands at {@code {0}}, {@code {1}}, …, as in {@link Phrase#say}
     */
    default Bilingual message(Object... arguments) {
        return Phrasebook.of(getClass()).message(this, arguments);
    }

    /** What to write instead. */
    default Optional<Bilingual> hint(Object... arguments) {
        return Phrasebook.of(getClass()).hint(this, arguments);
    }
}
