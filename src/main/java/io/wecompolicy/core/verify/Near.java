package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.Comparator;
import java.util.List;

/**
 * How near a test came to a rule that did not fire in it.
 *
 * @param wrong what did not hold
 * @param unheld how many checks did not hold, with those that could not be asked because their fact was missing
 * @param elsewhere whether the test stands in another folder than the rule
 */
record Near(List<Check> wrong, long unheld, boolean elsewhere, CaseName test) {
    /** Of two as near as each other the first. */
    static final Comparator<Near> NEAREST = Comparator.<Near>comparingInt(
                    near -> near.wrong().size())
            .thenComparingLong(Near::unheld)
            .thenComparing(Near::elsewhere);

    Near {
        wrong = List.copyOf(wrong);
    }

    static Near of(RuleDefinition rule, List<Check> checks, List<Check> wrong, CaseName test) {
        long hidden = checks.stream()
                .filter(check ->
                        check instanceof Check.Asked asked && wrong.contains(new Check.Present(asked.pattern())))
                .count();
        boolean elsewhere =
                !folder(rule.span().file()).equals(folder(test.span().file()));
        return new Near(wrong, wrong.size() + hidden, elsewhere, test);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }
}
