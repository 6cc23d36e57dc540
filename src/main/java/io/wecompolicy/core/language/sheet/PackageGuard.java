package io.wecompolicy.core.language.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Looks through a workbook's package before POI opens it: how much it unpacks to, and that it holds nothing that could act,
 * fetch or hide. Unpacks as POI does, so that both see the same parts.
 */
final class PackageGuard {
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern DECLARATION = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACROS =
            Pattern.compile("macroEnabled|vbaProject|macrosheet", Pattern.CASE_INSENSITIVE);

    private int unpacked;

    private PackageGuard() {}

    /** What speaks against opening it. */
    static Optional<Fault> fault(byte[] bytes) {
        if (startsWith(bytes, OLD_WORKBOOK)) {
            // Excel's old format, and also a new one with a password.
            return Optional.of(Fault.of(SheetComplaint.OLD_WORKBOOK));
        }
        return new PackageGuard().look(bytes);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private Optional<Fault> look(byte[] bytes) {
        int parts = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > SheetLimits.MOST_PARTS) {
                    return Optional.of(Fault.of(SheetComplaint.MANY_PARTS, SheetLimits.MOST_PARTS));
                }
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                Optional<Fault> fault = named(name).or(() -> content(name, zip));
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.of(Fault.of(SheetComplaint.NO_WORKBOOK));
        }
        return parts == 0 ? Optional.of(Fault.of(SheetComplaint.NO_WORKBOOK)) : Optional.empty();
    }

    private static Optional<Fault> named(String name) {
        if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("/dialogsheets/")) {
            return Optional.of(Fault.of(SheetComplaint.MACRO));
        }
        if (name.contains("/externallinks/") || name.endsWith("xl/connections.xml") || name.contains("/querytables/")) {
            return Optional.of(Fault.of(SheetComplaint.EXTERNAL_LINK));
        }
        if (name.contains("/embeddings/") || name.contains("/activex/") || name.contains("/ctrlprops/")) {
            return Optional.of(Fault.of(SheetComplaint.EMBEDDED));
        }
        return Optional.empty();
    }

    private Optional<Fault> content(String name, ZipArchiveInputStream zip) {
        byte[] part = unpack(zip);
        if (unpacked > SheetLimits.MOST_UNPACKED) {
            return Optional.of(Fault.of(SheetComplaint.LARGE_WORKBOOK, SheetLimits.MOST_UNPACKED >> 20));
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
            return Optional.empty();
        }
        // Without zero bytes, so that UTF-16 can not hide it.
        String text = new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (DECLARATION.matcher(text).find()) {
            return Optional.of(Fault.of(SheetComplaint.DECLARATION));
        }
        boolean listing = name.equals("[content_types].xml");
        return listing && MACROS.matcher(text).find() ? Optional.of(Fault.of(SheetComplaint.MACRO)) : Optional.empty();
    }

    /** At most a little more than the limit: what a bomb would unpack to is never held. */
    private byte[] unpack(InputStream zip) {
        try {
            byte[] part = zip.readNBytes(SheetLimits.MOST_UNPACKED - unpacked + 1);
            unpacked += part.length;
            return part;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
