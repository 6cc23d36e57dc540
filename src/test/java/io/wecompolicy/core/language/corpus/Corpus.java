package io.wecompolicy.core.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All cases of one kind and how they are asked: through the door of the language, faulty ones as by a corp that has a few names. With
 * {@code -Dcorpus.update} the files are written anew instead.
 */
final class Corpus {
    static final Known KNOWN = new Known(
            Optional.empty(),
            Optional.of(Set.of("morning", "evening")),
            Optional.of(Set.of("新客", "老客")),
            Optional.of(Set.of("地铁广告", "公众号")));

    private final List<Topic> topics;
    private final Map<String, String> values;
    private final Known known;
    private final Asked asked;

    /** What is done with a case, and said of it. */
    @FunctionalInterface
    interface Asked {
        String answer(Case one, Compilation compilation);
    }

    private Corpus(List<Topic> topics, Map<String, String> values, Known known, Asked asked) {
        this.topics = topics;
        this.values = values;
        this.known = known;
        this.asked = asked;
    }

    /**
     * @param values what stands for {@code ⟦name⟧}
     * @param known by a corp; hostile ones are to run, whatever names they write
     */
    static Corpus of(String kind, Map<String, String> values, Known known, Asked asked) {
        Corpus corpus = new Corpus(Topic.all(kind), values, known, asked);
        if (!System.getProperty("corpus.update", "").isEmpty()) {
            corpus.topics.forEach(topic -> topic.rewrite(corpus));
            return new Corpus(Topic.all(kind), values, known, asked);
        }
        return corpus;
    }

    Stream<Case> cases() {
        return topics.stream().flatMap(topic -> topic.cases().stream());
    }

    /** How many there are, each asking something else. */
    long distinct() {
        return cases().map(one -> List.of(one.files().toString())).distinct().count();
    }

    /** Everything that is said, values of the test put back to their names. */
    String answer(Case one) {
        return answer(one, compile(one.tree(values)));
    }

    private String answer(Case one, Compilation compilation) {
        return back().apply(asked.answer(one, compilation));
    }

    private UnaryOperator<String> back() {
        return text -> {
            String named = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                named = named.replace(value.getValue(), "⟦" + value.getKey() + "⟧");
            }
            return named;
        };
    }

    void check(Case one) {
        SortedMap<String, byte[]> tree = one.tree(values);
        Compilation first = compile(tree);
        first.diagnostics().forEach(Answer::check);

        assertThat(compile(tree).equals(first)).as("the same answer twice").isTrue();
        assertThat(answer(one, first)).isEqualTo(one.expected());
    }

    private Compilation compile(SortedMap<String, byte[]> tree) {
        return new Language().compile(tree, known);
    }
}
