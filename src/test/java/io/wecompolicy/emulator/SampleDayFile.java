package io.wecompolicy.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped day as text. */
final class SampleDayFile {
    private SampleDayFile() {}

    /** Counted from 1. */
    static String line(int number) {
        return lines().get(number - 1);
    }

    /** Its rows, without comments and header. */
    static List<String> rows() {
        return lines().stream().filter(line -> line.matches("\\d.*")).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/sample/day.csv"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
