package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The templates that analysts start from: each is good, filled or empty, and the files are what the shapes say. */
class TemplatesTest {
    @TestFactory
    Stream<DynamicTest> template_filled_givesItsRules_fromBothKindsOfFile() {
        return Shape.ALL.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    String table = shape.head() + shape.example();
                    List<RuleDefinition> csv = rules(shape, ".drl.csv", Sheets.csv(table));
                    List<RuleDefinition> xlsx = rules(shape, ".drl.xlsx", TemplateFiles.xlsx(table));

                    assertThat(csv).hasSize((int) shape.example().lines().count());
                    assertThat(xlsx).isEqualTo(csv);
                }));
    }

    @TestFactory
    Stream<DynamicTest> templateFile_isWhatItsShapeSays() {
        return Shape.ALL.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    Path csv = TemplateFiles.FOLDER.resolve(shape.name() + ".drl.csv");
                    Path xlsx = TemplateFiles.FOLDER.resolve(shape.name() + ".drl.xlsx");

                    assertThat(Files.readAllBytes(csv)).isEqualTo(TemplateFiles.csv(shape));
                    assertThat(rules(shape, ".drl.csv", Files.readAllBytes(csv)))
                            .isEmpty();
                    assertThat(rules(shape, ".drl.xlsx", Files.readAllBytes(xlsx)))
                            .isEmpty();
                    assertThat(cells(Files.readAllBytes(xlsx))).isEqualTo(cells(TemplateFiles.xlsx(shape.head())));
                }));
    }

    @Test
    void mistakesInTheReadme_areWhatIsSaid() throws IOException {
        Shape shape = Shape.ALL.stream()
                .filter(known -> known.name().equals("department-welcome"))
                .findFirst()
                .orElseThrow();
        String table = shape.head() + shape.example();
        List<byte[]> faulty = List.of(
                TemplateFiles.xlsx(table.replace("S2-58¦30", "S2-58¦三十")),
                TemplateFiles.xlsx(
                        table, book -> book.getSheetAt(0).getRow(7).getCell(5).setCellFormula("1")),
                TemplateFiles.xlsx(
                        table, book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(6, 7, 3, 3))));
        String said = faulty.stream()
                .flatMap(book -> new Language()
                        .compile(new TreeMap<>(Map.of("welcome/department.drl.xlsx", book))).diagnostics().stream())
                .map(found -> found.place() + " 错误 " + found.code() + " " + found.message() + " → "
                        + found.hint().orElse(""))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("rules/README.md"))).contains("```\n" + said + "\n```");
    }

    @Test
    void templateFolder_hasNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(TemplateFiles.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("scenario.")))
                    .hasSize(2 * Shape.ALL.size());
        }
    }

    private static List<RuleDefinition> rules(Shape shape, String suffix, byte[] bytes) {
        Compilation compilation =
                new Language().compile(new TreeMap<>(Map.of(shape.family() + "/" + shape.name() + suffix, bytes)));
        // A template has no rows yet, which is told as soon as it stands among rules.
        assertThat(compilation.diagnostics()).extracting(Diagnostic::code).isSubsetOf("no-rule");
        return Placeless.rules(
                ((Compilation.Compiled) compilation).rules().rules().toList());
    }

    private static List<Cell> cells(byte[] bytes) {
        Grid grid = new WorkbookReader("t", new Findings()).read(bytes).get(0);
        return grid.filledRows().stream().flatMap(row -> grid.row(row).stream()).toList();
    }
}
