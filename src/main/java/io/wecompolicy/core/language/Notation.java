package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;

/** A way of writing rules. Each yields the same model, so that nothing behind it knows which it was. */
interface Notation {
    /** How the names of its files end. */
    String suffix();

    /**
     * @param bytes of the file
     * @return the rules that are free of errors
     */
    List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings);
}
