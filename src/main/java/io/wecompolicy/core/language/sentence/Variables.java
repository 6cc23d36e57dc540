package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentences of one rule speak of the same things by variables that analysts never see. When one speaks of something that
 * nobody has mentioned before, it says which sentence is missing.
 */
final class Variables {
    private static final int MOST_NAMED = 3;

    private final Dictionary dictionary;
    private final List<Said> all;
    private final Findings findings;
    private final Optional<String> rule;
    private final Map<String, Said> boundBy = new LinkedHashMap<>();
    private final Set<String> boundByHand = new HashSet<>();

    /** @param all sentences of the rule, in order */
    Variables(Dictionary dictionary, List<Said> all, Findings findings, Optional<String> rule) {
        this.dictionary = dictionary;
        this.all = all;
        this.findings = findings;
        this.rule = rule;
    }

    /** A line of plain rule text. */
    void plain(String text) {
        boundByHand.addAll(Meaning.boundIn(text));
    }

    /** The next sentence. */
    void say(Said said) {
        for (String variable : new TreeSet<>(said.entry().meaning().used())) {
            if (!boundBy.containsKey(variable) && !boundByHand.contains(variable)) {
                missing(said, variable);
                break;
            }
        }
        Set<String> binds =
                dictionary.role(said.entry()).map(role -> role.binds().keySet()).orElse(Set.of());
        for (String variable : new TreeSet<>(binds)) {
            Said before = boundBy.putIfAbsent(variable, said);
            if (before != null) {
                findings.error(
                        SentenceComplaint.SAID_TWICE,
                        said.line().start(),
                        rule,
                        before.line().number(),
                        before.line().text().strip());
                break;
            }
        }
    }

    private void missing(Said said, String variable) {
        Optional<Said> binder = all.stream()
                .filter(other -> dictionary
                        .role(other.entry())
                        .map(role -> role.binds().containsKey(variable))
                        .orElse(false))
                .findFirst();
        if (binder.isPresent()) {
            findings.error(
                    SentenceComplaint.SAID_LATER,
                    said.line().start(),
                    rule,
                    binder.get().line().number(),
                    binder.get().line().text().strip());
            return;
        }
        List<String> sentences = dictionary.binders(variable).stream()
                .map(entry -> "`" + entry.wording().shown() + "`")
                .limit(MOST_NAMED)
                .toList();
        Bilingual listed = NearestName.listed(sentences);
        findings.error(SentenceComplaint.NOT_SAID_YET, said.line().start(), rule, listed);
    }
}
