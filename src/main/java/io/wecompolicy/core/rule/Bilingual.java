package io.wecompolicy.core.rule;

import java.util.Locale;

/** One text in the two languages of the house. Chinese comes first: it is what whoever asks for another language gets. */
public record Bilingual(String chinese, String english) {

    /** What is written the same in both: names, numbers, what somebody typed. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
