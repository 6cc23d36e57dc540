package io.wecompolicy.core.language;

import io.wecompolicy.core.language.sentence.Dictionary;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What the rule files of a tree are read with: the vocabulary and the dictionary of sentences.
 *
 * @param digest of both files: equal digests mean equal words
 * @param found what there is to say about the two files
 */
record Words(String digest, Vocabulary vocabulary, Dictionary dictionary, List<Diagnostic> found) {
    static final String VOCABULARY = "vocabulary.yaml";
    static final String DICTIONARY = "policy.dsl";

    Words {
        found = List.copyOf(found);
    }

    static Words read(String digest, SortedMap<String, byte[]> tree) {
        List<Diagnostic> found = new ArrayList<>();
        Vocabulary vocabulary = sized(tree, VOCABULARY)
                .map(bytes -> reported(found, findings -> new VocabularyReader(VOCABULARY, findings).read(bytes)))
                .orElse(Vocabulary.NONE);
        Dictionary dictionary = sized(tree, DICTIONARY)
                .map(bytes -> reported(found, findings -> Dictionary.read(DICTIONARY, bytes, findings)))
                .orElse(Dictionary.NONE);
        return new Words(digest, vocabulary, dictionary, found);
    }

    static String digest(SortedMap<String, byte[]> tree) {
        return Digest.of(
                tree.getOrDefault(VOCABULARY, new byte[0]), new byte[] {0}, tree.getOrDefault(DICTIONARY, new byte[0]));
    }

    static boolean isOne(String path) {
        return path.equals(VOCABULARY) || path.equals(DICTIONARY);
    }

    /** One that is too large is reported with the other files. */
    private static Optional<byte[]> sized(SortedMap<String, byte[]> tree, String path) {
        return Optional.ofNullable(tree.get(path)).filter(bytes -> bytes.length <= FileReader.LARGEST_FILE);
    }

    private static <T> T reported(List<Diagnostic> found, Function<Findings, T> reader) {
        Findings findings = new Findings();
        T read = reader.apply(findings);
        found.addAll(findings.sorted());
        return read;
    }
}
