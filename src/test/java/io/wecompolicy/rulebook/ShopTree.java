package io.wecompolicy.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small rules trees: one rule for new customers, with a story in which it fires and one in which it does not. */
final class ShopTree {
    static final String RULE_PATH = "tagging/shop.drl";
    static final String STORY_PATH = "tagging/scenarios/shop.yaml";
    static final String RULE = """
            rule "门店标签"
            when
                LiveCode( channel == "门店海报" )
            then
                decide.addTag("渠道来源/门店海报");
            end
            """;
    static final String STORY = """
            name: 门店
            now: 2026-11-11T09:00:00+08:00
            match: subset
            fixtures: {event: {type: contact-added, state: shop}, liveCode: {state: shop, channel: 门店海报}}
            tests:
              - name: 打标签
                expect: {fired: [门店标签]}
              - name: 别的渠道
                given: {liveCode: {channel: 公众号}}
                expect: {fired: []}
            """;

    private ShopTree() {}

    static Map<String, String> sound() {
        return new TreeMap<>(Map.of(RULE_PATH, RULE, STORY_PATH, STORY));
    }

    /** The fact is misspelt. */
    static Map<String, String> misspelt() {
        Map<String, String> files = sound();
        files.put(RULE_PATH, RULE.replace("LiveCode", "LiveCod"));
        return files;
    }

    /** The first test expects a rule to be silent that fires. */
    static Map<String, String> failing() {
        Map<String, String> files = sound();
        files.put(STORY_PATH, STORY.replaceFirst("fired: \\[门店标签]", "notFired: [门店标签]"));
        return files;
    }

    /** A second rule, which no test makes fire. */
    static Map<String, String> uncovered() {
        Map<String, String> files = sound();
        files.put(RULE_PATH, RULE + RULE.replace("门店标签", "电梯标签").replace("\"门店海报\"", "\"电梯\""));
        return files;
    }

    static final String SHEET_PATH = "tagging/scenarios/sheet.csv";

    /** The story as a sheet as well, with one row that fails. */
    static Map<String, String> withSheet() {
        Map<String, String> files = sound();
        files.put(SHEET_PATH, """
                name,门店
                now,2026-11-11T09:00:00+08:00
                case,event.type,liveCode.channel,expect.fired
                用例,事件,渠道,触发
                海报,contact-added,门店海报,门店标签
                公众号,contact-added,公众号,门店标签
                """);
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }
}
