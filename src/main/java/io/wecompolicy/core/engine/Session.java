package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** One working memory, for one question after another. */
final class Session {
    private final KieSession session;
    private final Collector collector = new Collector();
    private final List<FactHandle> handles = new ArrayList<>();
    private Listener listener = (rule, facts) -> {};

    /** Hears of each match that fired, after its consequence. */
    @FunctionalInterface
    interface Listener {
        /** @param facts what Drools has matched, in the order of its patterns */
        void fired(String rule, List<Object> facts);
    }

    Session(KieSession session) {
        this.session = session;
        session.setGlobal(FileModel.DECIDE, collector);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Match match = event.getMatch();
                listener.fired(match.getRule().getName(), match.getObjects());
            }
        });
    }

    /**
     * Matches all rules with the facts.
     *
     * @param filter absent when every match counts
     * @param most matches that fire at most
     * @return how many fired
     */
    int match(List<Object> facts, Listener heard, Optional<AgendaFilter> filter, int most) {
        listener = heard;
        for (Object fact : facts) {
            handles.add(session.insert(fact));
        }
        return filter.isEmpty() ? session.fireAllRules(most) : session.fireAllRules(filter.get(), most);
    }

    /** What the rules have said since it forgot. */
    Collector collector() {
        return collector;
    }

    void forget() {
        handles.forEach(session::delete);
        handles.clear();
        collector.clear();
        listener = (rule, facts) -> {};
    }

    void dispose() {
        session.dispose();
    }
}
