package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/** A notation that this version does not read: it says so instead of ignoring the file. */
record LaterNotation(String suffix, String label) implements Notation {
    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        String hint = "请写成 .drl 文件";
        findings.error(
                "unsupported-notation",
                Span.ofFile(path),
                Optional.empty(),
                "这个版本还不能读" + label + "（" + suffix + "）",
                hint);
        return List.of();
    }
}
