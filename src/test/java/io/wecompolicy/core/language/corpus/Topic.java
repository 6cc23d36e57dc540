package io.wecompolicy.core.language.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the corpus: remarks and files that all its cases share, then the cases.
 *
 * @param path of the file
 * @param head as it is written
 */
record Topic(Path path, String head, List<Case> cases) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "wecompolicy", "core", "language");
    static final Path CORPUS = FOLDER.resolve("corpus");
    private static final String CASE = "### ";
    private static final String ANSWER = "--->";

    /** @param kind {@code faulty} or {@code hostile} */
    static List<Topic> all(String kind) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Topic::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Topic read(Path path) {
        String[] parts = Parts.text(path).split("(?m)^" + CASE, -1);
        List<CaseFile> shared = Parts.files(parts[0]);
        List<Case> cases = Arrays.stream(parts)
                .skip(1)
                .map(part -> aCase(path, part, shared))
                .toList();
        return new Topic(path, parts[0], cases);
    }

    private static Case aCase(Path path, String part, List<CaseFile> shared) {
        int first = part.indexOf('\n');
        int answer = ("\n" + part).lastIndexOf("\n" + ANSWER);
        String body = part.substring(first + 1, answer < 0 ? part.length() : answer);
        int said = answer < 0 ? part.length() : part.indexOf('\n', answer);
        String expected = said < 0
                ? ""
                : part.substring(Math.min(part.length(), said + 1)).strip();
        List<CaseFile> files = new ArrayList<>(shared);
        if (body.startsWith(Parts.FILE) || body.contains("\n" + Parts.FILE)) {
            Parts.files(body).forEach(own -> {
                files.removeIf(file -> file.path().equals(own.path()));
                files.add(own);
            });
        } else {
            files.replaceAll(file -> file.with(body.stripTrailing()));
        }
        return new Case(path.getFileName() + ": " + part.substring(0, first).strip(), body, files, expected);
    }

    /** Writes what is said today as what is expected. Whoever asks for it then reads every word. */
    void rewrite(Corpus corpus) {
        StringBuilder text = new StringBuilder(head);
        for (Case one : cases) {
            text.append(CASE).append(one.name().substring(one.name().indexOf(": ") + 2));
            text.append('\n').append(one.body().stripTrailing());
            text.append('\n').append(ANSWER).append('\n');
            text.append(corpus.answer(one)).append("\n\n");
        }
        try {
            Files.writeString(path, text.toString().stripTrailing() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
