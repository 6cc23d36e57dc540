package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the scenarios of a rules tree say.
 *
 * @param verdicts one for each test that could be read, by file and line
 * @param mistakes what could not be read, and why
 * @param coverage one for each rule, in the order of files and rules
 */
public record Report(List<Verdict> verdicts, List<Diagnostic> mistakes, List<RuleCoverage> coverage) {
    /** Code of the errors in {@link #shortfall}. */
    public static final String LOW_COVERAGE = Mistake.LOW_COVERAGE.code();

    public Report {
        verdicts = List.copyOf(verdicts);
        mistakes = List.copyOf(mistakes);
        coverage = List.copyOf(coverage);
    }

    /** Every file could be read and every test passed. Coverage is for the reader to judge. */
    public boolean passed() {
        return mistakes.isEmpty() && verdicts.stream().allMatch(Verdict.Passed.class::isInstance);
    }

    /** Why it did not pass, a line each, with file, line and what to do, to be shown as it is; empty when it passed. */
    public List<String> failures() {
        Stream<Bilingual> unread = mistakes.stream().map(Report::text);
        Stream<Bilingual> failed = verdicts.stream().flatMap(Report::text);
        return Stream.concat(unread, failed).map(Bilingual::chinese).toList();
    }

    private static Bilingual text(Diagnostic mistake) {
        Bilingual said = mistake.advice()
                .map(hint -> Verb.WITH_HINT.say(mistake.said(), hint))
                .orElse(mistake.said());
        return new Bilingual(mistake.place() + " " + said.chinese(), mistake.place() + " " + said.english());
    }

    private static Stream<Bilingual> text(Verdict verdict) {
        Span span = verdict.name().span();
        String place = span.file() + ":" + span.cell().orElse(span.line() + ":" + span.column());
        return verdict.complaints().stream()
                .map(complaint -> Verb.OF_TEST.say(place, verdict.name().text(), complaint));
    }

    /** Share of rules with full coverage, 0 to 1; 1 when there is no rule. */
    public double coveredShare() {
        return share(coverage, RuleCoverage::isFull);
    }

    /**
     * What there is to say when more coverage is asked for: an error at each rule that is not covered.
     *
     * @param minimum share of rules, 0 to 1
     * @return empty when enough are
     */
    public List<Diagnostic> shortfall(double minimum) {
        if (coveredShare() >= minimum) {
            return List.of();
        }
        long covered = coverage.stream().filter(RuleCoverage::isFull).count();
        return coverage.stream()
                .filter(rule -> !rule.isFull())
                .map(rule -> Diagnostic.error(
                        Mistake.LOW_COVERAGE,
                        rule.span(),
                        Optional.of(rule.rule()),
                        rule.rule(),
                        rule.reason().orElseThrow(),
                        coverage.size(),
                        covered,
                        minimum))
                .toList();
    }

    /** Share of the things that rules ask which alone are wrong in some test, 0 to 1; 1 when nothing is asked. */
    public double coveredConditionShare() {
        List<ConditionCoverage> conditions =
                coverage.stream().flatMap(rule -> rule.conditions().stream()).toList();
        return share(conditions, ConditionCoverage::isCovered);
    }

    private static <T> double share(List<T> all, Predicate<T> covered) {
        return all.isEmpty() ? 1 : (double) all.stream().filter(covered).count() / all.size();
    }
}
