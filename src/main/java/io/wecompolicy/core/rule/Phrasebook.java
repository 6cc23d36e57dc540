package io.wecompolicy.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of one package, read once from the two files beside it. {@link java.util.ResourceBundle} would fall back to
 * the language of the host, and its formats would group digits and eat quotes: here equal input gives equal texts anywhere.
 */
final class Phrasebook {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
    private static final ClassValue<Phrasebook> BOOKS = new ClassValue<>() {
        @Override
        protected Phrasebook computeValue(Class<?> words) {
            return new Phrasebook(read(words, "messages.properties"), read(words, "messages_en.properties"));
        }
    };

    private final Properties chinese;
    private final Properties english;

    private Phrasebook(Properties chinese, Properties english) {
        this.chinese = chinese;
        this.english = english;
    }

    static Phrasebook of(Class<?> words) {
        return BOOKS.get(words);
    }

    Bilingual phrase(Phrase phrase, Object... arguments) {
        return text(key(phrase.name()), arguments).orElseThrow(() -> unknown(key(phrase.name())));
    }

    Bilingual message(Complaint complaint, Object... arguments) {
        String key = key(complaint.name()) + ".message";
        return text(key, arguments).orElseThrow(() -> unknown(key));
    }

    Optional<Bilingual> hint(Complaint complaint, Object... arguments) {
        return text(key(complaint.name()) + ".hint", arguments);
    }

    private Optional<Bilingual> text(String key, Object... arguments) {
        Optional<String> here = Optional.ofNullable(chinese.getProperty(key));
        Optional<String> there = Optional.ofNullable(english.getProperty(key));
        return here.flatMap(one -> there.map(other ->
                new Bilingual(fill(one, Bilingual::chinese, arguments), fill(other, Bilingual::english, arguments))));
    }

    private static String fill(String words, Function<Bilingual, String> language, Object... arguments) {
        return SLOT.matcher(words)
                .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(text(arguments[index(slot)], language)));
    }

    private static int index(MatchResult slot) {
        return Integer.parseInt(slot.group(1));
    }

    private static String text(Object argument, Function<Bilingual, String> language) {
        if (argument instanceof Phrase phrase) {
            return language.apply(phrase.say());
        }
        return argument instanceof Bilingual both ? language.apply(both) : Shown.of(argument.toString(), language);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IllegalStateException unknown(String key) {
        return new IllegalStateException("no words for `" + key + "`");
    }

    private static Properties read(Class<?> words, String name) {
        Properties read = new Properties();
        try (InputStream stream = words.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no `" + name + "` beside " + words);
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
