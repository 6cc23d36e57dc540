package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.ValueKind;
import java.text.Normalizer;

/** What to write instead of a literal of the wrong kind: the same value when it is clear, else an example. */
final class Literals {
    private Literals() {}

    static Bilingual instead(Raw raw, ValueKind wanted) {
        String value = Normalizer.normalize(raw.token().value(), Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .strip();
        return switch (wanted) {
            case INTEGER -> value.matches("-?\\d{1,9}") ? exact(value) : example(wanted);
            case DECIMAL -> value.matches("-?\\d{1,16}(\\.\\d{1,16})?") ? exact(value) : example(wanted);
            case BOOLEAN ->
                value.matches("(?i)true|false") ? exact(value.toLowerCase(java.util.Locale.ROOT)) : example(wanted);
            case TEXT -> raw instanceof Raw.Text ? example(wanted) : exact('"' + value + '"');
            case TEXTS, TIME, DATE, INSTANT, FACT -> example(wanted);
        };
    }

    private static Bilingual exact(String value) {
        return DrlPhrase.WRITE_THIS.say(value);
    }

    private static Bilingual example(ValueKind wanted) {
        return DrlPhrase.SUCH_AS.say(Moments.example(wanted));
    }
}
