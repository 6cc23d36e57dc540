package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.text.Findings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workbooks and texts that want to hurt who reads them: refused with a reason, quickly, and nothing is fetched or run. */
class HostileWorkbooksTest {
    private static final String ROWS = Sheets.HEAD + "a¦S1¦地铁¦a/b\n";
    /** Kept, so that it stays quiet: POI logs each damaged file with its stack. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @BeforeAll
    static void quiet() {
        POI.setLevel(Level.OFF);
    }

    @TestFactory
    Stream<DynamicTest> hostilePackage_isRefused() {
        byte[] some = {1, 2, 3};
        return Map.<String, byte[]>ofEntries(
                        Map.entry("bad-workbook 空", new byte[0]),
                        Map.entry("bad-workbook 文字", "RuleSet,tagging".getBytes(StandardCharsets.UTF_8)),
                        Map.entry("bad-workbook 旧格式", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                        Map.entry("bad-workbook 半个", half(Sheets.xlsx(ROWS))),
                        Map.entry("bad-workbook 没有工作簿", with("xl/workbook.xml", text -> "<workbook/>")),
                        Map.entry("bad-workbook 坏的样式", with("xl/styles.xml", text -> "<styleSheet")),
                        Map.entry("bad-workbook 坏的表", with(SHEET, text -> text.replace("</sheetData>", ""))),
                        Map.entry("bad-workbook 文本编号不对", with(SHEET, text -> text.replace("<v>0</v>", "<v>99</v>"))),
                        Map.entry(
                                "bad-workbook 数字不是数字",
                                with(
                                        SHEET,
                                        text -> text.replace("t=\"s\"", "t=\"n\"")
                                                .replace("<v>1</v>", "<v>1e</v>"))),
                        Map.entry("unsafe-workbook 宏", plus("xl/vbaProject.bin", some)),
                        Map.entry("unsafe-workbook 宏，大写", plus("XL/VBAPROJECT.BIN", some)),
                        Map.entry(
                                "unsafe-workbook 宏的类型",
                                with(
                                        "[Content_Types].xml",
                                        text -> text.replace(
                                                "spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"))),
                        Map.entry("unsafe-workbook 老宏表", plus("xl/macrosheets/sheet1.xml", some)),
                        Map.entry("unsafe-workbook 外部链接", plus("xl/externalLinks/externalLink1.xml", some)),
                        Map.entry("unsafe-workbook 数据连接", plus("xl/connections.xml", some)),
                        Map.entry("unsafe-workbook 嵌入", plus("xl/embeddings/oleObject1.bin", some)),
                        Map.entry("unsafe-workbook 控件", plus("xl/activeX/activeX1.bin", some)),
                        Map.entry(
                                "unsafe-workbook XXE",
                                with(SHEET, text -> declared(text, "SYSTEM \"file:///etc/passwd\""))),
                        Map.entry(
                                "unsafe-workbook 实体炸弹",
                                with("xl/sharedStrings.xml", text -> declared(text, "\"lol\""))),
                        Map.entry("unsafe-workbook XXE，UTF-16", utf16()),
                        Map.entry("too-large 炸弹", plus("xl/media/a.bin", new byte[40 << 20])),
                        Map.entry("too-large 炸弹，文本", plus("xl/worksheets/b.xml", spaces(20 << 20))),
                        Map.entry("too-large 部件", parts(600)),
                        Map.entry(
                                "too-large 行",
                                with(SHEET, text -> text.replace("</sheetData>", rows(100_000) + "</sheetData>"))),
                        Map.entry(
                                "too-large 远行",
                                with(
                                        SHEET,
                                        text -> text.replace(
                                                "</sheetData>",
                                                "<row r=\"1048576\"><c"
                                                        + " r=\"A1048576\"><v>1</v></c></row></sheetData>"))),
                        Map.entry(
                                "too-large 列",
                                with(
                                        SHEET,
                                        text -> text.replace(
                                                "</sheetData>",
                                                "<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row></sheetData>"))),
                        Map.entry(
                                "too-large 合并",
                                with(
                                        SHEET,
                                        text -> text.replace(
                                                "</sheetData>",
                                                "</sheetData><mergeCells>" + merges(5_000) + "</mergeCells>"))),
                        Map.entry(
                                "merged-cells 一大块",
                                with(
                                        SHEET,
                                        text -> text.replace(
                                                "</sheetData>",
                                                "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"))))
                .entrySet()
                .stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Findings findings = new Findings();
                    assertThat(Sheets.read(new XlsxNotation(), file.getValue(), findings))
                            .isEmpty();
                    assertThat(findings.sorted().stream()
                                    .map(found -> found.code())
                                    .collect(Collectors.toSet()))
                            .containsExactly(file.getKey().split(" ", 2)[0]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> hostileText_isRefused() {
        byte[] table = Sheets.csv(ROWS);
        String text = new String(table, StandardCharsets.UTF_8);
        return Map.<String, byte[]>of(
                        "not-utf8 GBK", encoded(text, "GB18030"),
                        "not-utf8 UTF-16", encoded("\ufeff" + text, "UTF-16LE"),
                        "not-utf8 乱", new byte[] {'R', (byte) 0xFF, (byte) 0xFF, 0},
                        "csv-separator 分号", text.replace(',', ';').getBytes(StandardCharsets.UTF_8),
                        "csv-separator 制表符", text.replace(',', '\t').getBytes(StandardCharsets.UTF_8),
                        "csv-separator sep", ("sep=;\n" + text).getBytes(StandardCharsets.UTF_8),
                        "csv-quote 没有结束", (text + "\n\"b").getBytes(StandardCharsets.UTF_8),
                        "csv-quote 后面还有", (text + "\n\"b\"x,").getBytes(StandardCharsets.UTF_8),
                        "too-large 行", (text + "\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                        "too-large 列", (text + ",".repeat(16_384)).getBytes(StandardCharsets.UTF_8))
                .entrySet()
                .stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Findings findings = new Findings();
                    Sheets.read(new CsvNotation(), file.getValue(), findings);
                    assertThat(findings.sorted())
                            .extracting(found -> found.code())
                            .containsExactly(file.getKey().split(" ", 2)[0]);
                }));
    }

    @Test
    void gbk_isRecognised() {
        Findings findings = new Findings();
        Sheets.read(new CsvNotation(), encoded(ROWS.replace('¦', ','), "GBK"), findings);

        assertThat(findings.sorted())
                .extracting(found -> found.message() + " → " + found.hint().orElse(""))
                .containsExactly("文件不是 UTF-8 编码，像是 GBK（Excel 的普通 CSV） → 请另存为「CSV UTF-8（逗号分隔）」");
    }

    @Test
    void damagedFiles_neverThrow() {
        Random random = new Random(3);
        byte[] book = Sheets.xlsx(ROWS);
        byte[] text = Sheets.csv(ROWS);
        for (int turn = 0; turn < 150; turn++) {
            Findings findings = new Findings();
            Sheets.read(new XlsxNotation(), damaged(book, random), findings);
            Sheets.read(new CsvNotation(), damaged(text, random), findings);
            assertThat(findings.sorted())
                    .allSatisfy(
                            found -> assertThat(found.message() + found.hint().orElse(""))
                                    .doesNotContain("Exception", "java.", "org."));
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int change = 0; change < 1 + random.nextInt(8); change++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static String declared(String xml, String value) {
        return xml.replaceFirst("(<\\?xml[^>]*>)?", "$1<!DOCTYPE x [<!ENTITY e " + value + ">]>");
    }

    private static byte[] utf16() {
        Map<String, byte[]> parts = parts(Sheets.xlsx(ROWS));
        String xml = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        parts.put(SHEET, declared(xml, "\"x\"").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        return zip(parts);
    }

    private static String rows(int number) {
        StringBuilder rows = new StringBuilder();
        for (int row = 9; row < number; row++) {
            rows.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private static String merges(int number) {
        StringBuilder merges = new StringBuilder();
        for (int row = 20; row < number; row++) {
            merges.append("<mergeCell ref=\"F%d:G%d\"/>".formatted(row, row));
        }
        return merges.toString();
    }

    private static byte[] spaces(int number) {
        return " ".repeat(number).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] parts(int number) {
        Map<String, byte[]> parts = parts(Sheets.xlsx(ROWS));
        for (int part = 0; part < number; part++) {
            parts.put("xl/media/" + part, new byte[1]);
        }
        return zip(parts);
    }

    private static byte[] plus(String name, byte[] content) {
        Map<String, byte[]> parts = parts(Sheets.xlsx(ROWS));
        parts.put(name, content);
        return zip(parts);
    }

    private static byte[] with(String name, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(Sheets.xlsx(ROWS));
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] encoded(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
