package io.wecompolicy.mirror;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sample corp with rules that answer tags, one of which would answer our own work, and with short times. */
public class MirrorProfile implements QuarkusTestProfile {
    static final String VALUABLE = "客户价值/高净值客户";
    static final String ADVISER = "服务/专属顾问";
    static final String LOOP = "服务/自问自答";
    static final String NAMED = "服务/已识别";
    static final String KEYWORD = "消费意愿/强烈";

    private static final Path RULES = Path.of("target", "mirror-rules");
    private static final Map<String, String> FILES = Map.of(
            "vocabulary.yaml", """
            language: 1
            tagGroups:
              渠道来源: {exclusive: false, owner: 总部, sensitive: false, tags: [地铁广告, 公众号, 门店海报]}
              客户价值: {exclusive: false, owner: 总部, sensitive: false, tags: [高净值客户, 普通客户]}
              服务: {exclusive: false, owner: 总部, sensitive: false, tags: [专属顾问, 自问自答, 已识别]}
              消费意愿: {exclusive: false, owner: 总部, sensitive: false, tags: [强烈]}
            """, "tagging/channel.drl", """
            rule "地铁"
            when
                ContactAdded( state == "metro-line2" )
            then
                decide.addTag("渠道来源/地铁广告");
            end

            rule "公众号"
            when
                ContactAdded( state == "wechat-oa" )
            then
                decide.addTag("渠道来源/公众号");
            end

            rule "海报"
            when
                ContactAdded( state == "store-poster" )
            then
                decide.addTag("渠道来源/门店海报");
            end
            """, "tagging/value.drl", """
            rule "高净值有专属顾问"
            when
                TagsChanged( added contains "客户价值/高净值客户" )
            then
                decide.addTag("服务/专属顾问");
            end

            rule "不再高净值"
            when
                TagsChanged( removed contains "客户价值/高净值客户" )
            then
                decide.removeTag("服务/专属顾问");
            end

            rule "自问自答"
            when
                TagsChanged( added contains "服务/专属顾问" )
            then
                decide.addTag("服务/自问自答");
            end
            """, "tagging/read.drl", """
            rule "读到姓名"
            when
                ContactRead()
                Customer( name != "unknown" )
            then
                decide.addTag("服务/已识别");
            end

            rule "三次咨询"
            when
                SignalRecorded( kind == "keyword" )
                Signals( count("keyword", "换套餐", 30) >= 3 )
            then
                decide.addTag("消费意愿/强烈");
            end
            """);

    @Override
    public Map<String, String> getConfigOverrides() {
        FILES.forEach(MirrorProfile::write);
        Map<String, String> settings = new HashMap<>();
        settings.put("policy.rules.dir", RULES.toAbsolutePath().toString());
        settings.put("policy.outbox.sweep", "100ms");
        settings.put("policy.inbox.sweep-interval", "100ms");
        settings.put("policy.mirror.coalesce", "1s");
        settings.put("policy.mirror.own-write-window", "1s");
        settings.put("policy.mirror.add-grace", "2s");
        settings.put("policy.mirror.chat-settling", "500ms");
        settings.put("policy.mirror.sweep", "100ms");
        settings.put("policy.mirror.calls-per-second", "200");
        settings.put("policy.mirror.reconcile", "off");
        return settings;
    }

    private static void write(String name, String text) {
        try {
            Path file = RULES.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
