package io.wecompolicy.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that is said to analysts is there in both languages. */
class WordsTest {
    private static final Pattern SLOT = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A qualified name, or a class that only programmers know. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]|[a-z](Exception|Error|Descr|Impl)\\b|\\bjava\\b");

    private static final Map<String, Set<String>> WORDS = new TreeMap<>();

    static {
        Collection<JavaClass> classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.wecompolicy");
        for (JavaClass type : classes) {
            if (type.isEnum()
                    && type.isTopLevelClass()
                    && (type.isAssignableTo(Complaint.class) || type.isAssignableTo(Phrase.class))) {
                WORDS.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .addAll(keys(type.reflect()));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> words_areThereInBothLanguages_withEqualSlots() {
        return WORDS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    Properties chinese = read(room, "messages.properties");
                    Properties english = read(room, "messages_en.properties");

                    assertThat(plain(english)).isEqualTo(plain(chinese));
                    assertThat(slots(english)).isEqualTo(slots(chinese));
                }));
    }

    @TestFactory
    Stream<DynamicTest> words_areExactlyThoseThatAreSaid() {
        return WORDS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    Set<String> written = new TreeSet<>();
                    plain(read(room, "messages.properties"))
                            .forEach(key -> written.add(key.replaceFirst("\\.hint$", ".message")));

                    assertThat(written).isEqualTo(WORDS.get(room));
                }));
    }

    @TestFactory
    Stream<DynamicTest> words_nameNoClass_andEnglishIsEnglish() {
        return WORDS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    Properties english = read(room, "messages_en.properties");
                    Collection<Object> all =
                            List.of(read(room, "messages.properties").values(), english.values()).stream()
                                    .flatMap(Collection::stream)
                                    .toList();

                    assertThat(all)
                            .noneMatch(
                                    text -> CLASS_NAME.matcher(text.toString()).find());
                    // What analysts write stays as they write it: examples in backticks or quotes may be Chinese.
                    assertThat(english.values())
                            .noneMatch(text -> HAN.matcher(text.toString().replaceAll("`[^`]*`|\"[^\"]*\"", ""))
                                    .find());
                }));
    }

    @Test
    void rooms_areFound() {
        assertThat(WORDS.keySet())
                .contains(
                        "io.wecompolicy.core.language", "io.wecompolicy.core.language.drl", "io.wecompolicy.core.rule");
    }

    @Test
    void diagnostic_speaksTheLanguageAskedFor_elseChinese() {
        Diagnostic found = new Diagnostic(
                Diagnostic.Severity.ERROR,
                "c",
                "a.drl",
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                new Bilingual("错了", "wrong"),
                Optional.of(new Bilingual("改", "mend it")));

        assertThat(List.of(
                        found.message(),
                        found.message(Locale.ENGLISH),
                        found.message(Locale.UK),
                        found.message(Locale.FRENCH),
                        found.hint().orElse(""),
                        found.hint(Locale.ENGLISH).orElse(""),
                        found.place()))
                .containsExactly("错了", "wrong", "wrong", "错了", "改", "mend it", "a.drl:1:2");
    }

    private static Set<String> keys(Class<?> words) {
        String end = Complaint.class.isAssignableFrom(words) ? ".message" : "";
        return Stream.of(words.getEnumConstants())
                .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-') + end)
                .collect(Collectors.toSet());
    }

    private static Set<String> plain(Properties words) {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Map<String, Set<String>> slots(Properties words) {
        Map<String, Set<String>> slots = new TreeMap<>();
        words.stringPropertyNames()
                .forEach(key -> slots.put(
                        key,
                        SLOT.matcher(words.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return slots;
    }

    private static Properties read(String room, String file) throws IOException {
        Properties words = new Properties();
        try (InputStream stream = WordsTest.class.getResourceAsStream("/" + room.replace('.', '/') + "/" + file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }
}
