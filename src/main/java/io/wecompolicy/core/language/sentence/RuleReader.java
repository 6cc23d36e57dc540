package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule: each line as a sentence or as plain rule text ({@code >}), then the whole as rule text. */
final class RuleReader {
    /** What is only said of a rule because a line of it was not understood, which is reported already. */
    private static final Set<String> CONSEQUENTIAL = Set.of(
            "unknown-variable",
            "no-condition",
            "no-consequence",
            "bad-rule-name",
            "syntax",
            "wrong-family",
            "duplicate-binding");

    private static final Pattern LEAVES = Pattern.compile("/\\*|\\b(when|then|end)\\b|(?<=^\\s{0,100})rule\\b");

    private final Dictionary dictionary;
    private final SentenceReader sentences;
    private final Family family;
    private final Findings findings;

    RuleReader(Dictionary dictionary, SentenceReader sentences, Family family, Findings findings) {
        this.dictionary = dictionary;
        this.sentences = sentences;
        this.family = family;
        this.findings = findings;
    }

    /** A line that was understood: a sentence, or plain rule text from an offset. */
    private record Understood(Line line, Optional<Said> said, int plainFrom) {}

    /** The rule, when it is free of errors. */
    Optional<RuleDefinition> read(WrittenRule rule) {
        rule.endWithoutThen().ifPresent(end -> moveConsequences(rule, end));
        List<Understood> conditions = lines(rule, Half.WHEN);
        List<Understood> consequences = lines(rule, Half.THEN);
        checkThere(rule);
        if (!rule.isBroken()) {
            checkVariables(rule, conditions, consequences);
        }
        RuleText text = new RuleText(rule);
        write(Keyword.WHEN, rule, conditions, text);
        write(Keyword.THEN, rule, consequences, text);
        text.keyword(Keyword.END, rule.keyword());
        Findings found = new Findings();
        List<RuleDefinition> rules = DrlNotation.rules(text.build(), family, found);
        boolean broken = rule.isBroken();
        findings.addSome(found, diagnostic -> !broken || !CONSEQUENTIAL.contains(diagnostic.code()));
        return broken || rules.size() != 1 ? Optional.empty() : Optional.of(rules.get(0));
    }

    /** Without the word between, the first consequence is where it should have been. */
    private void moveConsequences(WrittenRule rule, Line end) {
        List<Line> lines = rule.lines(Half.WHEN);
        List<Line> moved = lines.stream()
                .filter(line -> !sentences.fits(line, Half.WHEN) && sentences.fits(line, Half.THEN))
                .toList();
        Line place = moved.isEmpty() ? end : moved.get(0);
        lines.removeAll(moved);
        rule.lines(Half.THEN).addAll(moved);
        findings.error(
                SentenceComplaint.MISSING_THEN,
                place.start(),
                rule.shownName(),
                dictionary.keywords().shown(Keyword.THEN));
    }

    private void checkThere(WrittenRule rule) {
        if (rule.isBroken()) {
            return;
        }
        for (Half half : Half.values()) {
            if (rule.lines(half).isEmpty()) {
                rule.markBroken();
                findings.error(
                        half == Half.WHEN ? SentenceComplaint.NO_CONDITION : SentenceComplaint.NO_CONSEQUENCE,
                        rule.keyword(),
                        rule.shownName(),
                        dictionary.keywords().shown(half.keyword()));
            }
        }
    }

    private List<Understood> lines(WrittenRule rule, Half half) {
        List<Understood> understood = new ArrayList<>();
        for (Line line : rule.lines(half)) {
            int first = line.indent();
            if (SentenceLexer.normal(line.text().charAt(first)) == '>') {
                if (plain(line, first + 1, rule)) {
                    understood.add(new Understood(line, Optional.empty(), first + 1));
                }
                continue;
            }
            Optional<Said> said = sentences.read(line, half, rule.shownName());
            if (said.filter(this::isSound).isEmpty()) {
                rule.markBroken();
            } else {
                checkFamily(rule, said.get());
                understood.add(new Understood(line, said, 0));
            }
        }
        return understood;
    }

    /** A faulty sentence of the dictionary is reported there. */
    private boolean isSound(Said said) {
        return dictionary.role(said.entry()).isPresent();
    }

    /** Neither may it leave the rule nor hide what stands on other lines. */
    private boolean plain(Line line, int start, WrittenRule rule) {
        Matcher leaves = LEAVES.matcher(DrlQuotes.blanked(line.text().substring(start)));
        boolean found = leaves.find();
        if (found) {
            boolean comment = leaves.group().equals("/*");
            findings.error(
                    comment ? SentenceComplaint.COMMENT_IN_PLAIN : SentenceComplaint.PLAIN_LEAVES_RULE,
                    line.span(start + leaves.start()),
                    rule.shownName());
            rule.markBroken();
        }
        return !found;
    }

    private void checkFamily(WrittenRule rule, Said said) {
        List<Family> families =
                dictionary.role(said.entry()).map(Role::families).orElse(List.of());
        if (!families.contains(family)) {
            List<String> folders =
                    families.stream().map(fits -> "`" + fits.label() + "/`").toList();
            findings.error(
                    SentenceComplaint.OTHER_FAMILY,
                    said.line().start(),
                    rule.shownName(),
                    family.label(),
                    NearestName.listed(folders));
            rule.markBroken();
        }
    }

    private void checkVariables(WrittenRule rule, List<Understood> conditions, List<Understood> consequences) {
        List<Understood> all = new ArrayList<>(conditions);
        all.addAll(consequences);
        List<Said> said = all.stream().flatMap(line -> line.said().stream()).toList();
        Findings found = new Findings();
        Variables variables = new Variables(dictionary, said, found, rule.shownName());
        all.forEach(line -> line.said()
                .ifPresentOrElse(
                        variables::say, () -> variables.plain(line.line().text().substring(line.plainFrom()))));
        findings.addAll(found);
        if (found.hasErrors()) {
            rule.markBroken();
        }
    }

    private static void write(Keyword keyword, WrittenRule rule, List<Understood> lines, RuleText text) {
        text.keyword(keyword, rule.keyword());
        for (Understood line : lines) {
            line.said().ifPresentOrElse(text::sentence, () -> text.plain(line.line(), line.plainFrom()));
        }
    }
}
