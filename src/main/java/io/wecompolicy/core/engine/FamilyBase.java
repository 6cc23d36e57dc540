package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Deadline;
import io.wecompolicy.core.decision.DecisionAborted;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;

/** The immutable knowledge base of one family, and its sessions. */
final class FamilyBase {
    private static final int SESSIONS_AT_START = 2;

    private final Family family;
    private final Limits limits;
    private final Meter meter;
    private final Map<String, RulePlan> plans = new HashMap<>();
    /** Rules that apply only to some people, or for some time. */
    private final List<RulePlan> limited;

    private final KieSessionsPool sessions;

    FamilyBase(Family family, List<FileModel> files, KieBaseConfiguration configuration, Limits limits, Meter meter) {
        this.family = family;
        this.limits = limits;
        this.meter = meter;
        files.forEach(file -> plans.putAll(file.plans()));
        this.limited = plans.values().stream()
                .filter(plan -> !plan.appliesAlways())
                .distinct()
                .toList();
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                files.stream().map(FileModel::model).toList(), configuration);
        this.sessions = base.newKieSessionsPool(SESSIONS_AT_START);
    }

    Matches match(Facts facts, List<Proposal> proposals, Deadline deadline) {
        Watcher watcher = new Watcher();
        meter.start(new Budget(limits.steps(), deadline, asleep(facts)));
        KieSession session = sessions.newKieSession();
        try {
            // A session from the pool has neither globals nor listeners left from the last time.
            session.setGlobal(FileModel.DECIDE, watcher.collector);
            session.addEventListener(watcher);
            facts.all().forEach(session::insert);
            proposals.stream().distinct().forEach(session::insert);
            int fired = session.fireAllRules(
                    match -> plan(match.getRule().getName()).applies(facts), limits.matches() + 1);
            if (fired > limits.matches()) {
                throw new FamilyFailed(
                        Failure.overMatches(plan(watcher.last).origin()),
                        new IllegalStateException("over its budget of matches"));
            }
            return watcher.collector.matches();
        } catch (Budget.Stop | RuntimeException thrown) {
            throw explain(thrown, deadline);
        } finally {
            session.dispose();
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

    private RuntimeException explain(Throwable thrown, Deadline deadline) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FamilyFailed familyFailed) {
                return familyFailed;
            }
            if (cause instanceof Budget.Late) {
                return new DecisionAborted(deadline.limit());
            }
            if (cause instanceof Budget.Exceeded exceeded) {
                return new FamilyFailed(Failure.overSteps(plan(exceeded.rule()).origin()), cause);
            }
            if (cause instanceof RuleThrew ruleThrew) {
                Throwable inner = cause.getCause() == null ? cause : cause.getCause();
                return new FamilyFailed(Failure.threw(plan(ruleThrew.rule()).origin(), inner), inner);
            }
            if (cause instanceof ConsequenceException consequenceException) {
                String rule = consequenceException.getMatch().getRule().getName();
                return new FamilyFailed(Failure.threw(plan(rule).origin(), cause), cause);
            }
        }
        return new IllegalStateException("Drools failed in " + family.label() + ", in no rule", thrown);
    }

    private RulePlan plan(String rule) {
        RulePlan plan = plans.get(rule);
        if (plan == null) {
            throw new IllegalStateException("no plan for `" + rule + "`");
        }
        return plan;
    }

    void close() {
        sessions.shutdown();
    }

    /** Takes down which rules fired, with their facts. */
    private final class Watcher extends DefaultAgendaEventListener {
        private final Collector collector = new Collector();
        private String last = "?";

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            RulePlan plan = plan(event.getMatch().getRule().getName());
            last = plan.name();
            collector.fired(plan, event.getMatch().getObjects());
        }
    }
}
