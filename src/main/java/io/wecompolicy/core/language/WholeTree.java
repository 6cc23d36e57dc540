package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no file can know of itself: that another has a rule of the same name, and that together they are too many. */
final class WholeTree {
    private static final int MOST_RULES = 2_000;

    private WholeTree() {}

    static List<Diagnostic> check(List<RuleFile> files) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, RuleDefinition> first = new HashMap<>();
        int number = 0;
        boolean many = false;
        for (RuleFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                RuleDefinition before = first.putIfAbsent(rule.family() + "/" + rule.name(), rule);
                if (before != null) {
                    found.add(Diagnostic.error(
                            TreeComplaint.DUPLICATE_RULE,
                            rule.span(),
                            Optional.of(rule.name()),
                            rule.name(),
                            place(before.span())));
                }
            }
            number += file.rules().size();
            if (number > MOST_RULES && !many) {
                many = true;
                found.add(Diagnostic.error(
                        TreeComplaint.MANY_RULES, Span.ofFile(file.path()), Optional.empty(), MOST_RULES));
            }
        }
        return found;
    }

    private static Bilingual place(Span span) {
        return span.cell()
                .map(cell -> TreePhrase.AT_CELL.say(span.file(), cell))
                .orElseGet(() -> TreePhrase.AT_LINE.say(span.file(), span.line()));
    }
}
