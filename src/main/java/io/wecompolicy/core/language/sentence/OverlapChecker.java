package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/** Says each sentence of the dictionary as an analyst would, and looks whether just this one is understood. */
final class OverlapChecker {
    private static final long STEPS = 50_000_000;

    private final Dictionary dictionary;
    private final Findings findings;
    private final Steps steps = new Steps(STEPS);

    OverlapChecker(Dictionary dictionary, Findings findings) {
        this.dictionary = dictionary;
        this.findings = findings;
    }

    void check() {
        for (Half half : Half.values()) {
            dictionary.entries(half).forEach(this::check);
        }
    }

    private void check(Entry entry) {
        Span place = place(entry);
        for (List<Optional<String>> values : Samples.written(entry.wording().slots())) {
            String said = entry.wording().shown(values);
            List<Match> matches =
                    dictionary.matches(entry.half(), SentenceLexer.cut(said).pieces(), steps);
            Optional<Entry> other = matches.stream()
                    .map(Match::entry)
                    .filter(found -> found.number() != entry.number())
                    .findFirst();
            long own = matches.stream()
                    .filter(match -> match.entry().number() == entry.number())
                    .count();
            if (own == 0) {
                findings.error(SentenceComplaint.NEVER_FITS, place, Optional.empty(), said, hint(other));
                return;
            }
            if (own > 1) {
                findings.error(SentenceComplaint.SAME_CHOICE, place, Optional.empty(), said);
                return;
            }
            if (other.isPresent() && other.get().number() < entry.number()) {
                findings.error(
                        SentenceComplaint.SAME_SENTENCE,
                        place,
                        Optional.empty(),
                        said,
                        other.get().number(),
                        other.get().wording().shown());
                return;
            }
        }
    }

    private static Object hint(Optional<Entry> other) {
        return other.<Object>map(entry -> SentencePhrase.UNDERSTOOD_AS.say(entry.number()))
                .orElse(SentencePhrase.WORD_BETWEEN);
    }

    /** Where the wording begins. */
    private static Span place(Entry entry) {
        String text = entry.line().text();
        int start = text.indexOf(']') + 1;
        while (start < text.length() && SentenceLexer.isBlank(text.charAt(start))) {
            start++;
        }
        return entry.line().span(start);
    }
}
