package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Phrase;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what is wrong with scenario files, so that one run names all of it. */
final class Notes {
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private int said;

    /** @param arguments of the mistake's words */
    void error(Mistake kind, Span span, Object... arguments) {
        Diagnostic mistake = Diagnostic.error(kind, span, Optional.empty(), arguments);
        said++;
        // A fixture is read again for every case; its mistake is one mistake.
        if (!mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
    }

    /** Takes over what another reader found. */
    void add(Diagnostic mistake) {
        said++;
        mistakes.add(mistake);
    }

    /** Sentences, a line each. */
    static Bilingual lines(Collection<Bilingual> sentences) {
        return new Bilingual(
                sentences.stream().map(Bilingual::chinese).collect(Collectors.joining("\n")),
                sentences.stream().map(Bilingual::english).collect(Collectors.joining("\n")));
    }

    /**
     * @param owner the key that holds it, or what else to call that
     * @param known what could have been written instead
     */
    void unknownKey(String key, Span span, Object owner, Collection<String> known) {
        error(Mistake.UNKNOWN_KEY, span, owner, key, nearest(key, known));
    }

    /** The nearest of what could be written, or all of it. */
    static Bilingual nearest(String written, Collection<String> known) {
        return NearestName.of(written, known)
                .map(List::of)
                .map(near -> NearestName.hint(written, near))
                .orElseGet(() -> Part.MAY_BE.say(listed(known)));
    }

    /** Names one after the other, as each language lists things. */
    static Bilingual listed(Collection<String> names) {
        return joined(Part.LIST_SEPARATOR, names);
    }

    /** @param separator what stands between two of them in each language */
    static Bilingual joined(Phrase separator, Collection<String> texts) {
        Bilingual between = separator.say();
        return new Bilingual(String.join(between.chinese(), texts), String.join(between.english(), texts));
    }

    /** How often something was wrong; grows even when the mistake is known already. */
    int said() {
        return said;
    }

    List<Diagnostic> sorted() {
        return mistakes.stream().sorted().toList();
    }
}
