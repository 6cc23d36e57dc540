package io.wecompolicy.core.language.text;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;

/** A way of writing rules. Each yields the same model, so that nothing behind it knows which it was. */
public interface Notation {
    /** How the names of its files end. */
    String suffix();

    /**
     * @param path of the file, in the folder of its family
     * @param bytes of the file
     * @return the rules that are free of errors
     */
    List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings);
}
