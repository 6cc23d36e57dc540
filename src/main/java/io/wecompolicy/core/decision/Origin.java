package io.wecompolicy.core.decision;

import java.util.Optional;

/**
 * The rule that asked for something, and where it stands in the analyst's own file.
 *
 * @param line in the file as the analyst wrote it, from 1
 * @param cell such as {@code Sheet1!C9}, for spreadsheets
 * @param priority higher wins; 0 by default
 * @param specificity what the rule looks at: the more special, the stronger among equal priorities
 * @param reason its title, to be read aloud
 */
public record Origin(
        Family family,
        String rule,
        String file,
        int line,
        Optional<String> cell,
        int priority,
        Specificity specificity,
        String reason) {}
