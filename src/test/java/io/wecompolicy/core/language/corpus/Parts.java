package io.wecompolicy.core.language.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Cuts a text of the corpus into the files of a rules tree. */
final class Parts {
    static final String FILE = "@@@ ";

    private Parts() {}

    /** Text before the first file is a remark. */
    static List<CaseFile> files(String text) {
        return Arrays.stream(("\n" + text).split("\n" + FILE, -1))
                .skip(1)
                .map(Parts::file)
                .toList();
    }

    private static CaseFile file(String part) {
        int end = part.indexOf('\n');
        List<String> head =
                Arrays.asList((end < 0 ? part : part.substring(0, end)).strip().split(" +"));
        String body = end < 0 ? "" : part.substring(end + 1);
        return new CaseFile(head.get(0), head.subList(1, head.size()), body.stripTrailing());
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
