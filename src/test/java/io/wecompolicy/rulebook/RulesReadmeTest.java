package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analysts' README shows of scenarios is what {@code check} says. */
class RulesReadmeTest {
    private static final Path RULES = Path.of("rules");
    private static final String STORY = """
            name: 节假日欢迎语
            now: 2026-10-01T09:00:00+08:00
            fixtures: {event: {type: contact-added}, moment: {day: holiday}}
            tests:
              - name: 国庆节早上，没有人当班
                expect: {fired: [节假日欢迎语]}
              - name: 平常的早上，早班店员接待
                given: {moment: {day: workday}, duty: {slot: 早班}}
                expect: {fired: []}
            """;

    @TempDir
    Path folder;

    @TempDir
    Path results;

    private final StringWriter out = new StringWriter();

    @Test
    void nearMissThatIsNone_isToldAsInTheReadme() throws IOException {
        copy("policy.dsl");
        copy("vocabulary.yaml");
        copy("welcome/holiday.dslr");
        write("welcome/scenarios/holiday.yaml", STORY);

        assertThat(check()).isZero();

        assertThat(readme()).contains(lines(1));
    }

    @Test
    void mistakesInASheet_areToldAsInTheReadme() throws IOException {
        copy("vocabulary.yaml");
        copy("tagging/channel-source.drl");
        String sheet = Files.readString(RULES.resolve("tagging/scenarios/channel-boundary.csv"))
                .replace("liveCode.channel", "liveCode.chanel")
                .replace("accepted,公众号渠道标签", "accepted,公众号标签")
                .replace("门店海报扫码,contact-added", ",contact-added");
        write("tagging/scenarios/channel-boundary.csv", sheet);

        assertThat(check()).isEqualTo(4);

        assertThat(readme()).contains(lines(3));
    }

    @Test
    void resultOfASheet_isAsInTheReadme() throws IOException {
        copy("vocabulary.yaml");
        copy("tagging/channel-source.drl");
        String sheet = Files.readString(RULES.resolve("tagging/scenarios/channel-boundary.csv"))
                .replace("渠道来源/公众号 accepted,公众号渠道标签", "渠道来源/公众号 accepted,门店海报渠道标签");
        write("tagging/scenarios/channel-boundary.csv", sheet);

        assertThat(check("--results", results.toString())).isEqualTo(4);

        String result = Files.readAllLines(results.resolve("tagging/scenarios/channel-boundary.csv")).stream()
                .filter(line -> line.startsWith("公众号扫码"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
        assertThat(readme()).contains("| " + result + " |");
    }

    private int check(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.toString());
        return new CheckCommand().run(arguments, new PrintWriter(out, true), new PrintWriter(out, true));
    }

    private String lines(int number) {
        return "```\n" + String.join("\n", out.toString().lines().limit(number).toList()) + "\n```";
    }

    private static String readme() throws IOException {
        return Files.readString(RULES.resolve("README.md"));
    }

    private void copy(String path) throws IOException {
        write(path, Files.readString(RULES.resolve(path)));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
