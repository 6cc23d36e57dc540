package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** The same file without the rules of these names; the digest tells which are gone. */
    RuleFile without(Set<RuleName> gone) {
        List<RuleDefinition> kept = new ArrayList<>();
        StringBuilder key = new StringBuilder(digest);
        for (int index = 0; index < rules.size(); index++) {
            RuleDefinition rule = rules.get(index);
            if (gone.contains(new RuleName(family, rule.name()))) {
                key.append('-').append(index);
            } else {
                kept.add(rule);
            }
        }
        return new RuleFile(path, key.toString(), family, kept);
    }
}
