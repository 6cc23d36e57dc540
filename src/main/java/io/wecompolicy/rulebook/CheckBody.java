package io.wecompolicy.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param base {@code live} or the number of a version, over which the files are laid; without one they stand alone
 * @param files by path in the tree: text, or {@code {"base64": "…"}} for a workbook
 * @param results whether scenario sheets come back with their results
 */
record CheckBody(
        @Schema(description = "`live`, the number of a version, or nothing", example = "live") @Nullable
        String base,

        @Schema(
                description = "by path: text, or an object with `base64`",
                example = "{\"tagging/a.drl\": \"rule …\", \"welcome/b.drl.xlsx\": {\"base64\": \"UEsDB…\"}}")
        @Nullable
        Map<String, JsonNode> files,

        @Schema(description = "whether scenario sheets come back with their results", defaultValue = "false") @Nullable
        Boolean results) {

    boolean wantsResults() {
        return Boolean.TRUE.equals(results);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names each file that is neither text nor base64 */
    SortedMap<String, byte[]> contents() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        List<Violation> violations = new ArrayList<>();
        if (files == null || (files.isEmpty() && base == null)) {
            throw Problem.invalid(List.of(new Violation("files", "must hold at least one file")));
        }
        files.forEach((path, content) -> {
            Optional<byte[]> bytes = bytes(content);
            bytes.ifPresentOrElse(
                    read -> contents.put(path, read),
                    () -> violations.add(new Violation("files." + path, "must be a text or {\"base64\": \"…\"}")));
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return contents;
    }

    private static Optional<byte[]> bytes(@Nullable JsonNode content) {
        if (content == null) {
            return Optional.empty();
        }
        if (content.isTextual()) {
            return Optional.of(content.asText().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(content.path("base64"))
                    .filter(JsonNode::isTextual)
                    .map(encoded -> Base64.getDecoder().decode(encoded.asText()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
