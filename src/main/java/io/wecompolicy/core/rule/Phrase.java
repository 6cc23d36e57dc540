package io.wecompolicy.core.rule;

/**
 * A part of what is said to analysts, to be put into a {@link Complaint}. Enums implement it; the words stand beside the enum
 * in {@code messages.properties} and {@code messages_en.properties}, under the constant's name in lower case with dashes.
 */
public interface Phrase {
    /** As enums have it. */
    String name();

    /** @param arguments what stands at {@code {0}}, {@code {1}}, …; a {@link Bilingual} or {@code Phrase} in its language */
    default Bilingual say(Object... arguments) {
        return Phrasebook.of(getClass()).phrase(this, arguments);
    }
}
