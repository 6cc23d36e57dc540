package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    @TempDir
    Path results;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void soundTree_ends0() throws IOException {
        write(ShopTree.sound());

        assertThat(run()).isZero();
        assertThat(out).hasToString("1 条规则；2 个测试通过了 2 个；场景覆盖了 100% 的规则、100% 的条件\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void misspeltFact_ends3_andSaysWhere() throws IOException {
        write(ShopTree.misspelt());

        assertThat(run()).isEqualTo(3);
        assertThat(out).hasToString("tagging/shop.drl:3:5 错误 unknown-type 没有事实 `LiveCod` → 是不是 `LiveCode`？\n1 个错误\n");
    }

    @Test
    void english_isSpokenWhenAskedFor() throws IOException {
        write(ShopTree.misspelt());

        assertThat(run("--language", "en")).isEqualTo(3);
        assertThat(out.toString()).contains("`LiveCod`").contains("`LiveCode`").doesNotContain("没有");
    }

    @Test
    void failingTest_ends4_andSaysWhatDiffers() throws IOException {
        write(ShopTree.failing());

        assertThat(run()).isEqualTo(4);
        assertThat(out.toString())
                .startsWith("tagging/scenarios/shop.yaml:6 门店 › 打标签: notFired：")
                .contains("2 个测试通过了 1 个");
    }

    @Test
    void uncoveredRule_isTold_andRefusedOnlyWhenMoreIsAskedFor() throws IOException {
        write(ShopTree.uncovered());
        Path report = results.resolve("report.xml");

        assertThat(run("--min-coverage", "0.5", "--junit", report.toString())).isZero();
        assertThat(out)
                .hasToString("tagging/shop.drl:7 未覆盖 电梯标签: 没有测试让它触发；最接近的是「门店 › 打标签」，"
                        + "不成立的有：`LiveCode( channel == \"电梯\" )`\n"
                        + "2 条规则；2 个测试通过了 2 个；场景覆盖了 50% 的规则、100% 的条件\n");
        assertThat(Files.readString(report, StandardCharsets.UTF_8))
                .contains("<testsuite name=\"coverage\" tests=\"2\" failures=\"0\" skipped=\"1\">")
                .contains("<testcase classname=\"tagging/shop.drl:1\" name=\"门店标签\"></testcase>")
                .contains("<testcase classname=\"tagging/shop.drl:7\" name=\"电梯标签\"><skipped message=\"没有测试让它触发；");

        out.getBuffer().setLength(0);
        assertThat(run("--min-coverage", "0.8", "--language", "en")).isEqualTo(4);
        assertThat(out)
                .hasToString(
                        "tagging/shop.drl:7:1 error low-coverage rule `电梯标签` is not covered by scenarios: "
                                + "no test makes it fire; the closest is `门店 › 打标签`, in which these do not hold: "
                                + "`LiveCode( channel == \"电梯\" )` → scenarios cover 1 of 2 rules, and the share that is asked for is 0.8: "
                                + "add a test in which it fires and one that is a near miss\n"
                                + "1 error; 2 rules, 2 of 2 tests passed, 50% of the rules and 100% of their conditions covered\n");
    }

    @Test
    void coverageThatIsNoShare_ends2() throws IOException {
        write(ShopTree.sound());

        assertThat(run("--min-coverage", "80")).isEqualTo(2);
        assertThat(err).hasToString("--min-coverage 要写 0 到 1 之间的数，如 0.8\n");
    }

    @Test
    void differences_areToldInEnglish_whenAskedFor() throws IOException {
        write(ShopTree.failing());

        assertThat(run("--language", "en")).isEqualTo(4);
        assertThat(out.toString())
                .startsWith(
                        "tagging/scenarios/shop.yaml:6 门店 › 打标签: notFired: expected 门店标签 not to fire, but 门店标签 fired\n");
    }

    @Test
    void results_areWrittenBesideWhatWasExpected() throws IOException {
        write(ShopTree.withSheet());

        assertThat(run("--results", results.toString())).isEqualTo(4);

        assertThat(out.toString()).startsWith("tagging/scenarios/sheet.csv:A6 门店 › 公众号: fired：");
        assertThat(Files.readString(results.resolve(ShopTree.SHEET_PATH)))
                .contains("海报,contact-added,门店海报,门店标签,门店标签,通过\r\n")
                .contains("公众号,contact-added,公众号,门店标签,无,不通过：fired：期望 触发 门店标签，实际 触发了 （没有规则）\r\n");
    }

    @Test
    void unreadableStory_ends4() throws IOException {
        Map<String, String> files = ShopTree.sound();
        files.put(ShopTree.STORY_PATH, "name: [");
        write(files);

        assertThat(run()).isEqualTo(4);
    }

    @Test
    void missingFolder_ends2() {
        StringWriter said = new StringWriter();
        int code = new CheckCommand()
                .run(List.of(folder.resolve("nowhere").toString()), new PrintWriter(out), new PrintWriter(said, true));

        assertThat(code).isEqualTo(2);
        assertThat(said).hasToString("没有文件夹 " + folder.resolve("nowhere") + "\n");
    }

    @Test
    void unknownOption_ends2() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("--nonsense").contains("用法：check");
    }

    @Test
    void help_isInTheLanguageAskedFor_andNamesEveryExitCode() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("用法：check")
                .contains("检查规则文件夹")
                .contains("--min-coverage", "场景至少要覆盖多少规则")
                .contains("0   全部没有问题", "1   有文件读不了", "2   命令写错了", "3   规则有错误", "4   有测试没有通过")
                .doesNotContain("Show this help", "Exit codes");

        out.getBuffer().setLength(0);
        assertThat(run("--help", "--language", "en")).isZero();
        assertThat(out.toString())
                .contains("Usage: check")
                .contains("Exit codes:")
                .contains("2   the command was called wrongly, or there is no such folder")
                .doesNotContain("结束码");
    }

    @Test
    void json_isTheReportOfTheApi() throws IOException {
        write(ShopTree.misspelt());

        assertThat(run("--format", "json")).isEqualTo(3);
        assertThat(out.toString()).contains("\"ok\" : false").contains("\"code\" : \"unknown-type\"");
    }

    @Test
    void junitReport_namesEachTest() throws IOException {
        write(ShopTree.failing());
        Path report = folder.resolve("report.xml");

        assertThat(run("--junit", report.toString())).isEqualTo(4);

        assertThat(Files.readString(report, StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuites>")
                .contains("<testsuite name=\"rules\" tests=\"1\" failures=\"0\">")
                .contains("<testsuite name=\"tagging/scenarios/shop.yaml\" tests=\"2\" failures=\"1\">")
                .contains("<testcase classname=\"tagging/scenarios/shop.yaml\" name=\"门店 › 别的渠道\"/>")
                .contains("<failure message=\"notFired：");
    }

    private int run(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.add(folder.toString());
        return new CheckCommand().run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
