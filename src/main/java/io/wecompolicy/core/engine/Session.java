package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** One working memory, for one question after another. */
final class Session {
    private final KieSession session;
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
     * @param decide global of the rules
     * @param most matches that fire at most
     * @return how many fired
     */
    int match(List<Object> facts, Collector decide, Listener heard, AgendaFilter filter, int most) {
        listener = heard;
        session.setGlobal(FileModel.DECIDE, decide);
        facts.forEach(fact -> handles.add(session.insert(fact)));
        return session.fireAllRules(filter, most);
    }

    void forget() {
        handles.forEach(session::delete);
        handles.clear();
        listener = (rule, facts) -> {};
    }

    void dispose() {
        session.dispose();
    }
}
