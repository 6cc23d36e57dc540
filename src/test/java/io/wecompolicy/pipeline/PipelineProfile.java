package io.wecompolicy.pipeline;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.wecompolicy.outbox.ScriptedSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The whole line for one corp, with a sender that the test holds and a few rules of its own. */
public class PipelineProfile implements QuarkusTestProfile {
    static final String CORP = "wwpipeline000000001";

    private static final Path RULES = Path.of("target", "pipeline-rules");
    private static final Map<String, String> FILES =
            Map.of("vocabulary.yaml", """
            language: 1
            tagGroups:
              阶段: {exclusive: true, owner: 总部, sensitive: false, tags: [甲, 乙, 丙]}
            """, "tagging/stage.drl", """
            rule "甲"
            when
                ContactAdded( state == "one" )
            then
                decide.addTag("阶段/甲");
            end

            rule "乙"
            when
                ContactAdded( state == "two" )
            then
                decide.addTag("阶段/乙");
            end
            """, "tagging/caps.drl", """
            rule "上限合计"
            when
                ContactAdded()
                accumulate( Seat( $cap : dailyCap ); $sum : sum($cap); $sum > 1000 )
            then
                decide.notify("boss", "上限 " + $sum);
            end

            rule "丁"
            when
                ContactAdded( state == "caps" )
            then
                decide.addTag("渠道/上限");
            end
            """, "welcome/night.drl", """
            rule "夜班"
            when
                ContactAdded( state == "night" )
            then
                decide.welcome("night-shift");
            end
            """);

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedSender.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        FILES.forEach(PipelineProfile::write);
        return Map.of(
                "quarkus.arc.unremovable-types", "io.wecompolicy.wecom.client.*",
                "policy.rules.dir", RULES.toAbsolutePath().toString(),
                "policy.outbox.sweep", "100ms",
                "policy.inbox.sweep-interval", "100ms",
                "wecom.apps.line.corp-id", CORP,
                "wecom.apps.line.agent-secret", "not-a-secret",
                "wecom.apps.line.token", "token",
                "wecom.apps.line.encoding-aes-key", "a".repeat(42) + "A");
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
