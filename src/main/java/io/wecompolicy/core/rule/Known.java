package io.wecompolicy.core.rule;

import java.util.Optional;
import java.util.Set;

/**
 * The names that a corp has, as far as whoever asks for a compilation knows them: a rule that names another is told so before
 * it goes live. What is absent is not known and therefore not checked; an empty set means that there is none.
 *
 * @param tags as {@code group/tag}
 * @param templates ids of welcome templates
 * @param segments names of segments (分组)
 * @param channels of live codes
 */
public record Known(
        Optional<Set<String>> tags,
        Optional<Set<String>> templates,
        Optional<Set<String>> segments,
        Optional<Set<String>> channels) {
    /** For a folder that is checked far from any corp. */
    public static final Known NOTHING =
            new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Known {
        tags = tags.map(Set::copyOf);
        templates = templates.map(Set::copyOf);
        segments = segments.map(Set::copyOf);
        channels = channels.map(Set::copyOf);
    }
}
