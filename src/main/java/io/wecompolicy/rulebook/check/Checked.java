package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.verify.Report;
import io.wecompolicy.core.verify.ResultSheets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a check. Close it when its rules are not going to decide.
 *
 * @param compiling what there is to say about the rule files
 * @param compiled absent when a rule file has an error
 * @param minCoverage share of rules that scenarios must cover, 0 to 1
 */
public record Checked(List<Diagnostic> compiling, Optional<Compiled> compiled, double minCoverage)
        implements AutoCloseable {
    public Checked {
        compiling = List.copyOf(compiling);
    }

    /** Without a demand on coverage. */
    public Checked(List<Diagnostic> compiling, Optional<Compiled> compiled) {
        this(compiling, compiled, 0);
    }

    /** The same, where scenarios must cover a share of the rules. */
    public Checked demanding(double coverage) {
        return new Checked(compiling, compiled, coverage);
    }

    /**
     * Rules that could decide.
     *
     * @param tagGroups those that the vocabulary declares
     * @param report of the scenarios
     */
    public record Compiled(RuleSet rules, List<TagGroup> tagGroups, DroolsMatcher matcher, Report report) {
        public Compiled {
            tagGroups = List.copyOf(tagGroups);
        }
    }

    /** Free of errors, every test passed, and enough rules are covered. */
    public boolean ok() {
        return compiled.filter(rules -> rules.report().passed()).isPresent()
                && shortfall().isEmpty();
    }

    /** An error at each rule that is not covered, when too many are not. */
    public List<Diagnostic> shortfall() {
        return compiled.map(rules -> rules.report().shortfall(minCoverage)).orElse(List.of());
    }

    /** All there is to say about rule files and scenario files, in reading order. */
    public List<Diagnostic> diagnostics() {
        Stream<Diagnostic> stories = compiled.stream().flatMap(rules -> rules.report().mistakes().stream());
        return Stream.of(compiling.stream(), stories, shortfall().stream())
                .flatMap(found -> found)
                .sorted()
                .toList();
    }

    /**
     * The scenario sheets with their results, by path; none when a rule file has an error.
     *
     * @param files that were checked
     */
    public SortedMap<String, byte[]> sheets(SortedMap<String, byte[]> files, Locale locale) {
        return compiled.map(rules -> ResultSheets.of(files, rules.report(), locale))
                .orElseGet(TreeMap::new);
    }

    @Override
    public void close() {
        compiled.ifPresent(rules -> rules.matcher().close());
    }
}
