package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door of this room: what the rules mean, by the book and slowly. It answers what the engine answers, and it can say
 * why. It remembers nothing of one
 * question for the next, so any number of threads may ask it.
 */
public final class Evaluator implements Matcher {
    private final Map<Family, List<Sentence>> sentences = new EnumMap<>(Family.class);
    private final Regexes regexes = new Regexes();
    private final Bounds bounds;

    public Evaluator(RuleSet rules, Bounds bounds) {
        this.bounds = bounds;
        rules.rules()
                .forEach(rule -> sentences
                        .computeIfAbsent(rule.family(), family -> new ArrayList<>())
                        .add(new Sentence(rule)));
    }

    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals) {
        Search search = search(facts, proposals);
        Findings findings = new Findings(bounds.matches());
        for (Sentence sentence : sentences.getOrDefault(family, List.of())) {
            RuleDefinition rule = sentence.rule();
            if (asleep(rule, facts).isPresent()) {
                continue;
            }
            try {
                search.all(rule.conditions(), Trail.START, trail -> sentence.tell(trail, findings));
            } catch (Steps.Spent spent) {
                throw new FamilyFailed(Failure.overSteps(rule.origin()), spent);
            } catch (Findings.TooMany tooMany) {
                throw new FamilyFailed(Failure.overMatches(rule.origin()), tooMany);
            } catch (RuntimeException thrown) {
                throw new FamilyFailed(Failure.threw(rule.origin(), thrown), thrown);
            }
        }
        return findings.matches();
    }

    /**
     * @param rule need not be one of this evaluator's rules
     * @throws FamilyFailed when the rule threw
     */
    public Explanation explain(RuleDefinition rule, Facts facts, List<Proposal> proposals) {
        List<ConditionSeen> conditions;
        try {
            conditions = Account.of(
                    rule.conditions(), Trail.START, search(facts, proposals), new Account.Room(bounds.facts()));
        } catch (Steps.Spent spent) {
            return new Explanation(rule, Explanation.Answer.UNDECIDED, List.of(), Optional.empty());
        } catch (RuntimeException thrown) {
            throw new FamilyFailed(Failure.threw(rule.origin(), thrown), thrown);
        }
        Optional<WhyNot> whyNot = asleep(rule, facts).or(() -> FirstFalse.of(conditions));
        Explanation.Answer answer = whyNot.isEmpty() ? Explanation.Answer.FIRES : Explanation.Answer.SILENT;
        return new Explanation(rule, answer, conditions, whyNot);
    }

    /** How closely rules, not only this evaluator's, missed. */
    public Misses misses(Facts facts, List<Proposal> proposals) {
        return new Misses(facts, proposals, regexes);
    }

    /** Why it does not count now or for this member, whatever its conditions say. */
    private static Optional<WhyNot> asleep(RuleDefinition rule, Facts facts) {
        Instant now = facts.moment().instant();
        if (!rule.metadata().isEffectiveAt(now)) {
            return Optional.of(new WhyNot.OutOfPeriod(rule, now));
        }
        List<String> departments = facts.member().map(Member::departments).orElse(List.of());
        return rule.metadata().concerns(departments)
                ? Optional.empty()
                : Optional.of(new WhyNot.OutOfScope(rule, departments));
    }

    private Search search(Facts facts, List<Proposal> proposals) {
        return new Search(new Memory(facts, proposals), regexes, new Steps(bounds.steps()));
    }
}
