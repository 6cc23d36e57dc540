package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.ConsequenceException;

/** The immutable knowledge base of one family, and its sessions. */
final class FamilyBase {
    private final Family family;
    private final Limits limits;
    private final Meter meter;
    private final Map<String, RuleWay> ways;
    private final Sessions sessions;

    FamilyBase(Family family, Knowledge knowledge, Limits limits, Meter meter) {
        this.family = family;
        this.limits = limits;
        this.meter = meter;
        this.ways = knowledge.ways();
        this.sessions = new Sessions(knowledge.base());
    }

    Matches match(Facts facts, List<Proposal> proposals) {
        Watcher watcher = new Watcher();
        meter.start(new Budget(limits.steps()));
        Session session = sessions.take();
        try {
            int fired = session.match(
                    Situation.factsOf(facts, proposals),
                    watcher.collector,
                    watcher,
                    match -> way(match.getRule().getName()).plan().applies(facts),
                    limits.matches() + 1);
            if (fired > limits.matches()) {
                throw failed(
                        watcher.last,
                        "matches too many combinations of facts",
                        new IllegalStateException("over its budget of matches"));
            }
            sessions.giveBack(session);
            return watcher.collector.matches();
        } catch (Budget.Exceeded | RuntimeException thrown) {
            session.dispose();
            throw explain(thrown, watcher);
        } finally {
            meter.stop();
        }
    }

    private FamilyFailed explain(Throwable thrown, Watcher watcher) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FamilyFailed familyFailed) {
                return familyFailed;
            }
            if (cause instanceof Budget.Exceeded exceeded) {
                return failed(exceeded.rule(), "needs too many steps", cause);
            }
            if (cause instanceof RuleThrew ruleThrew) {
                Throwable inner = cause.getCause() == null ? cause : cause.getCause();
                return failed(ruleThrew.rule(), "threw", inner);
            }
            if (cause instanceof ConsequenceException consequenceException) {
                String rule = consequenceException.getMatch().getRule().getName();
                return failed(way(rule).plan().name(), "threw", cause);
            }
        }
        return failed(watcher.last, "was the last before Drools failed", thrown);
    }

    private FamilyFailed failed(String rule, String reason, Throwable cause) {
        return new FamilyFailed(family, rule, reason, cause);
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
        private final Collector collector = new Collector();
        private String last = "?";

        @Override
        public void fired(String rule, List<Object> facts) {
            RuleWay way = way(rule);
            last = way.plan().name();
            collector.fired(way, facts);
        }
    }
}
