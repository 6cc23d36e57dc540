package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Deadline;
import io.wecompolicy.core.decision.DecisionAborted;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** The immutable knowledge base of one family, and its sessions. */
final class FamilyBase {
    private final Family family;
    private final Limits limits;
    private final Meter meter;
    private final Map<String, RuleWay> ways;
    private final Set<Class<?>> asked;
    /** Rules that apply only to some people, or for some time. */
    private final List<RulePlan> limited;

    private final Sessions sessions;

    FamilyBase(Family family, Knowledge knowledge, Limits limits, Meter meter) {
        this.family = family;
        this.limits = limits;
        this.meter = meter;
        this.ways = knowledge.ways();
        this.asked = knowledge.asked();
        this.limited = ways.values().stream()
                .map(RuleWay::plan)
                .filter(plan -> !plan.appliesAlways())
                .distinct()
                .toList();
        this.sessions = new Sessions(knowledge.base());
    }

    Matches match(EventFacts event, List<Proposal> proposals, Deadline deadline) {
        Set<String> asleep = asleep(event.facts());
        meter.start(new Budget(limits.steps(), deadline, asleep));
        Session session = sessions.take();
        Watcher watcher = new Watcher(session.collector());
        try {
            int fired = session.match(event.with(proposals, asked), watcher, awake(asleep), limits.matches() + 1);
            if (fired > limits.matches()) {
                throw new FamilyFailed(
                        Failure.overMatches(origin(watcher.last)),
                        new IllegalStateException("over its budget of matches"));
            }
            Matches matches = watcher.collector.matches();
            sessions.giveBack(session);
            return matches;
        } catch (Budget.Stop | RuntimeException thrown) {
            session.dispose();
            throw explain(thrown, deadline);
        } finally {
            meter.stop();
        }
    }

    /** Rules that do not apply to these facts. Drools asks that of a rule only after its conditions. */
    private Set<String> asleep(Facts facts) {
        return limited.isEmpty()
                ? Set.of()
                : limited.stream()
                        .filter(plan -> !plan.applies(facts))
                        .map(RulePlan::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<AgendaFilter> awake(Set<String> asleep) {
        return asleep.isEmpty()
                ? Optional.empty()
                : Optional.of(match ->
                        !asleep.contains(way(match.getRule().getName()).plan().name()));
    }

    private RuntimeException explain(Throwable thrown, Deadline deadline) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FamilyFailed familyFailed) {
                return familyFailed;
            }
            if (cause instanceof Budget.Late) {
                return new DecisionAborted(deadline.limit());
            }
            if (cause instanceof Budget.Exceeded exceeded) {
                return new FamilyFailed(Failure.overSteps(origin(exceeded.rule())), cause);
            }
            if (cause instanceof RuleThrew ruleThrew) {
                Throwable inner = cause.getCause() == null ? cause : cause.getCause();
                return new FamilyFailed(Failure.threw(origin(ruleThrew.rule()), inner), inner);
            }
            if (cause instanceof ConsequenceException consequenceException) {
                String rule = consequenceException.getMatch().getRule().getName();
                return new FamilyFailed(Failure.threw(origin(rule), cause), cause);
            }
        }
        return new IllegalStateException("Drools failed in " + family.label() + ", in no rule", thrown);
    }

    private Origin origin(String rule) {
        return way(rule).plan().origin();
    }

    private RuleWay way(String rule) {
        RuleWay way = ways.get(rule);
        if (way == null) {
            throw new IllegalStateException("no way for `" + rule + "`");
        }
        return way;
    }

    void close() {
        sessions.close();
    }

    /** Takes down which rules fired, with their facts. */
    private final class Watcher implements Session.Listener {
        private final Collector collector;
        private String last = "?";

        Watcher(Collector collector) {
            this.collector = collector;
        }

        @Override
        public void fired(String rule, List<Object> facts) {
            RuleWay way = way(rule);
            last = way.plan().name();
            collector.fired(way, facts);
        }
    }
}
