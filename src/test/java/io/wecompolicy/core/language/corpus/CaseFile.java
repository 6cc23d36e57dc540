package io.wecompolicy.core.language.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file of a case.
 *
 * @param path in the rules tree
 * @param options how its bytes are made, as the corpus' README lists them
 * @param body as it is written
 */
record CaseFile(String path, List<String> options, String body) {
    private static final String CASE = "⟦case⟧";

    CaseFile with(String own) {
        return new CaseFile(path, options, body.replace(CASE, own));
    }

    byte[] bytes(Map<String, String> values) {
        Optional<String> common = option("from=");
        String written = common.map(
                        name -> Parts.text(Topic.CORPUS.resolve("common").resolve(name)) + body)
                .orElse(body);
        if (options.contains("hex")) {
            return HexFormat.of().parseHex(written.replaceAll("\\s", ""));
        }
        if (options.contains("grid")) {
            return new GridWorkbook(values).of(written);
        }
        String text = Expansion.of(options.contains("cells") ? cells(written) : written, values);
        String ended = options.contains("crlf") ? text.replace("\n", "\r\n") : text;
        String marked = options.contains("bom") ? '\ufeff' + ended : ended;
        return marked.getBytes(option("charset=").map(Charset::forName).orElse(StandardCharsets.UTF_8));
    }

    /** A grid as commas divide it. */
    private static String cells(String written) {
        return written.lines()
                .map(line ->
                        Arrays.stream(line.split("¦", -1)).map(CaseFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private Optional<String> option(String name) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .map(option -> option.substring(name.length()))
                .findFirst();
    }
}
