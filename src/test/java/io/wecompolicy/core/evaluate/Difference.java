package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a difference between engine and evaluator with as few rules and facts as still show it. */
record Difference(Rulebook rulebook, Facts facts, Comparison.Run live, Comparison.Run reference) {
    String report() {
        StringBuilder report =
                new StringBuilder("seed ").append(rulebook.seed()).append('\n');
        for (int index = 0; index < live.asked().size(); index++) {
            Comparison.Asked asked = live.asked().get(index);
            if (index >= reference.asked().size()
                    || !asked.equals(reference.asked().get(index))) {
                return report.append(first(asked.family(), List.copyOf(asked.proposals())))
                        .toString();
            }
        }
        return report.append("same matches, yet\nengine    ")
                .append(live)
                .append("\nevaluator ")
                .append(reference)
                .append('\n')
                .append(String.join("\n", rulebook.files().values()))
                .append(facts)
                .toString();
    }

    private String first(Family family, List<Proposal> proposals) {
        for (RuleDefinition rule : rulebook.rules().rules(family)) {
            RuleSet alone = alone(rule);
            if (differs(alone, family, facts, proposals)) {
                return shrunk(rule, alone, proposals);
            }
        }
        return "only together, in " + family + ", on " + facts + " and " + proposals + "\n"
                + rulebook.files().entrySet().stream()
                        .filter(file -> file.getKey().startsWith(family.label()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n"));
    }

    private String shrunk(RuleDefinition rule, RuleSet alone, List<Proposal> proposals) {
        Facts fewFacts = facts;
        List<Proposal> few = proposals;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (Facts fewer : fewer(fewFacts)) {
                if (differs(alone, rule.family(), fewer, few)) {
                    fewFacts = fewer;
                    smaller = true;
                    break;
                }
            }
            for (Proposal proposal : few) {
                List<Proposal> without = new ArrayList<>(few);
                without.remove(proposal);
                if (differs(alone, rule.family(), fewFacts, without)) {
                    few = without;
                    smaller = true;
                    break;
                }
            }
        }
        Set<Object> engine = engine(alone, rule.family(), fewFacts, few);
        Set<Object> evaluator = evaluator(alone, rule.family(), fewFacts, few);
        Set<Object> onlyEngine = new HashSet<>(engine);
        onlyEngine.removeAll(evaluator);
        Set<Object> onlyEvaluator = new HashSet<>(evaluator);
        onlyEvaluator.removeAll(engine);
        return text(rule) + "facts " + fewFacts.all() + "\nproposals " + few + "\nonly the engine    " + onlyEngine
                + "\nonly the evaluator " + onlyEvaluator;
    }

    private String text(RuleDefinition rule) {
        String file = rulebook.files().get(rule.span().file());
        int start = file.indexOf("rule \"" + rule.name() + "\"");
        return file.substring(start, file.indexOf("\nend", start) + "\nend\n".length());
    }

    private static RuleSet alone(RuleDefinition rule) {
        String path = rule.family().label() + "/alone.drl";
        return new RuleSet(Vocabulary.NONE, List.of(new RuleFile(path, "sha256:0", rule.family(), List.of(rule))));
    }

    private static boolean differs(RuleSet rules, Family family, Facts facts, List<Proposal> proposals) {
        return !engine(rules, family, facts, proposals).equals(evaluator(rules, family, facts, proposals));
    }

    private static Set<Object> engine(RuleSet rules, Family family, Facts facts, List<Proposal> proposals) {
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            return Comparison.Asked.of(family, proposals, matcher.match(family, facts, proposals))
                    .answer();
        }
    }

    private static Set<Object> evaluator(RuleSet rules, Family family, Facts facts, List<Proposal> proposals) {
        Evaluator evaluator = new Evaluator(rules, Bounds.DEFAULT);
        return Comparison.Asked.of(family, proposals, evaluator.match(family, facts, proposals))
                .answer();
    }

    /** Each with one fact less. */
    private static List<Facts> fewer(Facts facts) {
        List<Facts> fewer = new ArrayList<>();
        RecordComponent[] components = Facts.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int index = 0; index < values.length; index++) {
                values[index] = components[index].getAccessor().invoke(facts);
            }
            for (int index = 0; index < values.length; index++) {
                for (Object less : less(values[index])) {
                    Object[] changed = values.clone();
                    changed[index] = less;
                    fewer.add((Facts) Facts.class.getDeclaredConstructors()[0].newInstance(changed));
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
        return fewer;
    }

    private static List<Object> less(Object value) {
        if (value instanceof Optional<?> one) {
            return one.isPresent() ? List.of(Optional.empty()) : List.of();
        }
        List<Object> less = new ArrayList<>();
        if (value instanceof List<?> several) {
            for (int index = 0; index < several.size(); index++) {
                List<Object> without = new ArrayList<>(several);
                without.remove(index);
                less.add(without);
            }
        }
        return less;
    }
}
