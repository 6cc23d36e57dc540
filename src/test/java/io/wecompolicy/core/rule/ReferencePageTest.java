package io.wecompolicy.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rewrite the page with {@code ./mvnw test -Dtest=ReferencePageTest -Dreference.update}. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("rules", "reference.md");

    @Test
    void page_saysWhatTheLanguageHas() throws IOException {
        String page = ReferencePage.markdown();
        if (System.getProperty("reference.update") != null) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
    }
}
