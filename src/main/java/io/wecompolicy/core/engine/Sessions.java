package io.wecompolicy.core.engine;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.KieBase;

/**
 * The sessions of one knowledge base. One that has answered forgets its facts and answers again, which costs half of what
 * Drools' own pool does, where each leaves all its memories behind. One that failed is thrown away with all it knew.
 */
final class Sessions {
    private final KieBase base;
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Sessions(KieBase base) {
        this.base = base;
    }

    /** Whoever takes one gives it back or disposes of it. */
    Session take() {
        Session session = idle.pollFirst();
        return session == null ? new Session(base.newKieSession()) : session;
    }

    /** @param session that has answered without fail */
    void giveBack(Session session) {
        session.forget();
        idle.addFirst(session);
        if (closed) {
            disposeIdle();
        }
    }

    /** Those in use go when they are given back. */
    void close() {
        closed = true;
        disposeIdle();
    }

    private void disposeIdle() {
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.dispose();
        }
    }
}
