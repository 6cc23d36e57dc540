package io.wecompolicy.core.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What no spreadsheet program would write: {@code part NAME = TEXT} adds a part, {@code part NAME * BYTES} one of so many
 * zero bytes, {@code in NAME: TEXT => TEXT} changes the first such text of one, {@code zip half} cuts the file.
 */
final class ZipTricks {
    private ZipTricks() {}

    static byte[] played(byte[] book, List<String> tricks) throws IOException {
        if (tricks.isEmpty()) {
            return book;
        }
        Map<String, byte[]> parts = parts(book);
        tricks.forEach(trick -> play(parts, trick));
        byte[] changed = zip(parts);
        return tricks.contains("zip half") ? Arrays.copyOf(changed, changed.length / 2) : changed;
    }

    private static void play(Map<String, byte[]> parts, String trick) {
        if (trick.startsWith("part ")) {
            boolean zeroes = trick.contains(" * ");
            String[] sides = trick.substring(5).split(zeroes ? " \\* " : " = ", 2);
            parts.put(
                    sides[0],
                    zeroes ? new byte[Integer.parseInt(sides[1])] : sides[1].getBytes(StandardCharsets.UTF_8));
        }
        if (trick.startsWith("in ")) {
            String name = trick.substring(3, trick.indexOf(": "));
            String[] sides = trick.substring(trick.indexOf(": ") + 2).split(" => ?", 2);
            String before = new String(parts.get(name), StandardCharsets.UTF_8);
            assertThat(before).contains(sides[0]);
            int at = before.indexOf(sides[0]);
            String after = before.substring(0, at) + sides[1] + before.substring(at + sides[0].length());
            parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
