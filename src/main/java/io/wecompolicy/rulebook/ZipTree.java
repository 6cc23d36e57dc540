package io.wecompolicy.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive that somebody sent. It is unpacked in memory only, up to limits that a rules tree never reaches. What
 * archivers add by themselves is left out, and so is a folder {@code rules/} around everything.
 */
final class ZipTree {
    private static final int MOST_ENTRIES = 2_000;
    private static final int LARGEST_FILE = 2 << 20;
    private static final long LARGEST_TREE = 32L << 20;
    private static final String AROUND = "rules/";

    private ZipTree() {}

    static RulesTree read(byte[] zip) throws UnreadableZip {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int entries = 0;
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableZip("the zip has more than " + MOST_ENTRIES + " entries");
                }
                if (entry.isDirectory() || isOfTheArchiver(entry.getName())) {
                    continue;
                }
                checkPath(entry.getName());
                byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
                total += bytes.length;
                if (bytes.length > LARGEST_FILE || total > LARGEST_TREE) {
                    throw new UnreadableZip("`" + entry.getName() + "` makes the tree too large; a file may have "
                            + (LARGEST_FILE >> 20) + " MiB, and all together " + (LARGEST_TREE >> 20) + " MiB");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw new UnreadableZip("`" + entry.getName() + "` is in the zip twice");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableZip("this is no zip, or its names are not UTF-8; pack the rules folder again");
        }
        if (entries == 0) {
            throw new UnreadableZip("this is no zip, or an empty one; pack the rules folder");
        }
        return new RulesTree(withoutFolderAround(files));
    }

    private static void checkPath(String path) throws UnreadableZip {
        boolean climbs = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || Arrays.asList(path.split("/")).contains("..");
        if (climbs) {
            throw new UnreadableZip(
                    "`" + path + "` is no path in a rules tree; use relative paths with forward slashes");
        }
    }

    private static boolean isOfTheArchiver(String path) {
        return path.startsWith("__MACOSX/")
                || Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith(".") && !part.equals(".."));
    }

    private static SortedMap<String, byte[]> withoutFolderAround(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(AROUND))) {
            return files;
        }
        SortedMap<String, byte[]> inside = new TreeMap<>();
        files.forEach((path, bytes) -> inside.put(path.substring(AROUND.length()), bytes));
        return inside;
    }
}
