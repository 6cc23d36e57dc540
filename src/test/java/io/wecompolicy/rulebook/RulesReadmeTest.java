package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @Test
    void tableThatIsBrokenAndMended_isToldAsInTheReadme() throws IOException {
        copyAll();
        cells(Map.of("C7", "三十", "E8", "店长、区域主管"));
        assertThat(check()).isEqualTo(3);
        assertThat(readme()).contains(said());

        cells(Map.of("C7", "30"));
        assertThat(check()).isEqualTo(4);
        assertThat(readme()).contains(said());

        cells(Map.of("E8", "区域主管"));
        assertThat(check()).isZero();
        assertThat(readme()).contains(said());
    }

    @Test
    void sentenceWithATypo_isToldAsInTheReadme() throws IOException {
        copyAll();
        String sentences = Files.readString(RULES.resolve("tagging/intent.dslr"));
        write("tagging/intent.dslr", sentences.replace("30天内咨询 \"换套餐\" 至少", "30天内资询 \"换套餐\" 至少"));

        assertThat(check()).isEqualTo(3);

        assertThat(readme()).contains(lines(2));
    }

    /** What was said, indented as the steps of a list are; then nothing is said any more. */
    private String said() {
        String said = out.toString().indent(3) + "   ```";
        out.getBuffer().setLength(0);
        return said;
    }

    private void cells(Map<String, String> texts) throws IOException {
        Path file = folder.resolve("welcome/department.drl.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream changed = Files.newOutputStream(file)) {
            texts.forEach((cell, text) -> {
                CellReference place = new CellReference(cell);
                book.getSheetAt(0)
                        .getRow(place.getRow())
                        .getCell(place.getCol())
                        .setCellValue(text);
            });
            book.write(changed);
        }
    }

    private void copyAll() throws IOException {
        try (Stream<Path> all = Files.walk(RULES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(RULES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
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
