package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Patterns in another order. A constraint on what another pattern binds moves to the later of the two and is turned round:
 * {@code A( $x : a ) B( b == $x )} becomes {@code $b : B() A( a == $b.b )}.
 */
final class Rearranged {
    /** As many variables as Drools hands to one constraint. */
    private static final int MOST_VARIABLES = 4;

    private final List<Condition.Pattern> patterns;
    private final List<Integer> sorted;
    /** By variable, the pattern that binds it. */
    private final Map<String, Integer> binders = new HashMap<>();

    private final List<List<Constraint>> constraints = new ArrayList<>();

    private Rearranged(List<Condition.Pattern> patterns, List<Integer> sorted) {
        this.patterns = patterns;
        this.sorted = sorted;
        for (int index = 0; index < patterns.size(); index++) {
            int here = index;
            patterns.get(index).binding().ifPresent(name -> binders.put(name, here));
            patterns.get(index).constraints().stream()
                    .filter(Constraint.Binding.class::isInstance)
                    .forEach(binding -> binders.put(((Constraint.Binding) binding).variable(), here));
            constraints.add(new ArrayList<>());
        }
    }

    /**
     * @param sorted at index i, which pattern is to stand there
     * @return empty when a constraint can not be turned round
     */
    static Optional<List<Condition.Pattern>> of(List<Condition.Pattern> patterns, List<Integer> sorted) {
        return new Rearranged(patterns, sorted).moved();
    }

    private Optional<List<Condition.Pattern>> moved() {
        for (int from = 0; from < patterns.size(); from++) {
            for (Constraint constraint : patterns.get(from).constraints()) {
                int to = constraint instanceof Constraint.Binding ? from : latest(from, constraint);
                Optional<Constraint> turned = to == from ? Optional.of(constraint) : turned(constraint, from, to);
                if (turned.isEmpty()) {
                    return Optional.empty();
                }
                constraints.get(to).add(turned.get());
            }
        }
        return Optional.of(sorted.stream().map(this::pattern).toList());
    }

    /** Of the patterns that a constraint speaks of, the one that will be joined last. */
    private int latest(int from, Constraint constraint) {
        return Mentions.in(constraint).stream()
                .map(name -> binders.getOrDefault(name, from))
                .reduce(from, (one, other) -> sorted.indexOf(one) > sorted.indexOf(other) ? one : other);
    }

    private Optional<Constraint> turned(Constraint constraint, int from, int to) {
        return new Turn(name(from), fieldsOf(to), patterns.get(to).binding())
                .of(constraint)
                .filter(turned -> Mentions.in(turned).size() <= MOST_VARIABLES);
    }

    private Map<String, Field> fieldsOf(int pattern) {
        Map<String, Field> fields = new HashMap<>();
        for (Constraint constraint : patterns.get(pattern).constraints()) {
            if (constraint instanceof Constraint.Binding binding) {
                fields.put(binding.variable(), binding.field());
            }
        }
        return fields;
    }

    private Condition.Pattern pattern(int index) {
        Condition.Pattern old = patterns.get(index);
        return new Condition.Pattern(old.type(), Optional.of(name(index)), constraints.get(index), old.span());
    }

    /** No analyst can write a {@code #} in a name. */
    private String name(int index) {
        return patterns.get(index).binding().orElse("$#" + index);
    }
}
