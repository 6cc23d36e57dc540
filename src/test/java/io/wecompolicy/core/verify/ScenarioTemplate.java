package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.sheet.SheetWriter;
import io.wecompolicy.core.language.sheet.SheetWriter.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the sheet that analysts start a story from: run {@code main} when it changes; a test says when it is due. */
final class ScenarioTemplate {
    static final Path CSV = Path.of("rules/templates/scenario.csv");
    static final Path XLSX = Path.of("rules/templates/scenario.xlsx");
    private static final int FROZEN = 5;
    private static final List<List<String>> HEAD = List.of(
            List.of("name", "给场景起个名字"),
            List.of("now", "2026-11-11T09:00:00+08:00", "没有写时间的用例，都在这个时刻（北京时间）"),
            List.of("match", "subset", "subset：列出来的必须有；exact：一个不多一个不少"));
    /** Path, heading, and what one case says. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("case", "用例", "地铁广告扫码"),
            List.of("note", "说明", "照着这一行写，一行一个用例"),
            List.of("event.type", "发生了什么", "contact-added"),
            List.of("event.state", "客户带来的渠道参数", "metro-line2"),
            List.of("liveCode.state", "活码的渠道参数", "metro-line2"),
            List.of("liveCode.channel", "活码的渠道", "地铁广告"),
            List.of("member.departments", "员工的部门（用、隔开）", "总部/华东/上海"),
            List.of("member.position", "员工的岗位", ""),
            List.of("member.grade", "员工的级别", "1"),
            List.of("relation.tags", "客户已有的标签（用、隔开）", ""),
            List.of("duty.slot", "正在上的班次", ""),
            List.of("moment.day", "日子", ""),
            List.of("moment.time", "北京时间", "09:00:00"),
            List.of("signals.1.kind", "第 1 个信号的类型", ""),
            List.of("signals.1.key", "第 1 个信号的内容", ""),
            List.of("expect.proposals", "期望的提议（类型 目标 结果，一行一个）", "add-tag 渠道来源/地铁广告 accepted"),
            List.of("expect.fired", "期望触发的规则", "地铁广告渠道标签"),
            List.of("expect.notFired", "期望不触发的规则", "公众号渠道标签、门店海报渠道标签"));

    private ScenarioTemplate() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(CSV, csv());
        Files.write(XLSX, xlsx());
    }

    static byte[] csv() {
        return SheetWriter.csv(rows());
    }

    static byte[] xlsx() {
        return SheetWriter.xlsx("场景", rows(), FROZEN);
    }

    private static List<List<SheetWriter.Cell>> rows() {
        List<List<SheetWriter.Cell>> rows = new ArrayList<>();
        HEAD.forEach(row -> rows.add(
                row.stream().map(text -> new SheetWriter.Cell(text, Look.PLAIN)).toList()));
        rows.add(column(0, Look.TECHNICAL));
        rows.add(column(1, Look.HEADING));
        rows.add(column(2, Look.PLAIN));
        return rows;
    }

    private static List<SheetWriter.Cell> column(int index, Look look) {
        return COLUMNS.stream()
                .map(column -> new SheetWriter.Cell(column.get(index), look))
                .toList();
    }
}
