package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import java.util.List;

/**
 * The rules of one file.
 *
 * @param path in the rules tree
 * @param digest {@code sha256:…} of its bytes and of what they are read with: equal digests of one path mean equal rules
 */
public record RuleFile(String path, String digest, Family family, List<RuleDefinition> rules) {
    public RuleFile {
        rules = List.copyOf(rules);
    }
}
