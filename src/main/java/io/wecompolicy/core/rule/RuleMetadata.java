package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a rule's name and its conditions. Texts that are not given are empty.
 *
 * @param priority higher wins; 0 by default
 * @param title the rule in one sentence, to be read aloud
 * @param why where the rule comes from
 * @param effective silent before
 * @param expires silent from then on
 * @param scope department path whose matter it is, whole or without its root: {@code 华东/上海}; empty for everybody's
 */
public record RuleMetadata(
        int priority,
        String title,
        String owner,
        String why,
        Optional<Instant> effective,
        Optional<Instant> expires,
        String scope,
        Mode mode,
        List<Acceptance> accepted) {
    public static final RuleMetadata NONE =
            new RuleMetadata(0, "", "", "", Optional.empty(), Optional.empty(), "", Mode.ENFORCE, List.of());

    public RuleMetadata {
        accepted = List.copyOf(accepted);
    }

    /** Whether it applies to everybody and at any time. */
    public boolean appliesAlways() {
        return scope.isEmpty() && effective.isEmpty() && expires.isEmpty();
    }

    /** @param departments paths of the member; somebody of no department is nobody's but headquarters' matter */
    public boolean concerns(List<String> departments) {
        return scope.isEmpty() || departments.stream().anyMatch(path -> ("/" + path + "/").contains("/" + scope + "/"));
    }

    public boolean isEffectiveAt(Instant instant) {
        return effective.map(from -> !instant.isBefore(from)).orElse(true)
                && expires.map(instant::isBefore).orElse(true);
    }
}
