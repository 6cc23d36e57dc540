package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Deadline;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One rule set, ready to be asked by any number of threads. Equal questions get equal answers, whatever the order of facts
 * and rules. Close it when another rule set has taken its place: its sessions go, after the running matches.
 */
public final class DroolsMatcher implements Matcher, AutoCloseable {
    private final Map<Family, FamilyBase> bases;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    DroolsMatcher(Map<Family, FamilyBase> bases) {
        this.bases = Map.copyOf(bases);
    }

    /** Without a deadline. */
    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals) {
        return match(family, facts, proposals, Deadline.NONE);
    }

    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals, Deadline deadline) {
        return about(facts, deadline).match(family, proposals);
    }

    /** Its questions throw an {@link IllegalStateException} when this is closed. */
    @Override
    public Questions about(Facts facts, Deadline deadline) {
        EventFacts event = EventFacts.of(facts);
        return (family, proposals) -> match(family, event, proposals, deadline);
    }

    private Matches match(Family family, EventFacts event, List<Proposal> proposals, Deadline deadline) {
        deadline.check();
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("this rule set is closed; ask the one that is live");
            }
            FamilyBase base = bases.get(family);
            return base == null ? Matches.NONE : base.match(event, proposals, deadline);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for running matches. Closing twice does nothing. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                bases.values().forEach(FamilyBase::close);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
