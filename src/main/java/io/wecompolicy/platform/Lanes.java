package io.wecompolicy.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Runs items of one key one after the other, in the order in which they came, and items of different keys in parallel.
 * Each lane has threads of its own, so that work in one never waits behind work in another. A worker takes what is
 * ready, up to a batch; no two items of a batch have the same key.
 */
public final class Lanes<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Lanes.class);

    /** Threads and the largest batch of one lane. */
    public record Lane(String name, int threads, int maxBatch) {}

    private record Entry<T>(Line<T> line, String key, T item) {}

    private static final class Line<T> {
        private final Lane lane;
        private final Deque<Entry<T>> ready = new ArrayDeque<>();
        private final Condition hasWork;

        private Line(Lane lane, Condition hasWork) {
            this.lane = lane;
            this.hasWork = hasWork;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Line<T>> lines = new HashMap<>();
    private final Map<String, Deque<Entry<T>>> waitingByKey = new HashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private final Consumer<List<T>> handler;
    private boolean closed;

    /** @param handler treats one batch; what it throws is logged and the batch counts as done */
    public Lanes(String name, List<Lane> lanes, Consumer<List<T>> handler) {
        this.handler = handler;
        for (Lane lane : lanes) {
            Line<T> line = new Line<>(lane, lock.newCondition());
            lines.put(lane.name(), line);
            for (int i = 1; i <= lane.threads(); i++) {
                Thread worker = new Thread(() -> work(line), name + "-" + lane.name() + "-" + i);
                worker.setDaemon(true);
                workers.add(worker);
            }
        }
        workers.forEach(Thread::start);
    }

    /** Queues an item behind all earlier ones of its key, whatever their lanes. */
    public void submit(String lane, String key, T item) {
        Line<T> line = lines.get(lane);
        if (line == null) {
            throw new IllegalArgumentException("there is no lane `" + lane + "`");
        }
        Entry<T> entry = new Entry<>(line, key, item);
        lock.lock();
        try {
            Deque<Entry<T>> waiting = waitingByKey.get(key);
            if (waiting != null) {
                waiting.addLast(entry);
                return;
            }
            waitingByKey.put(key, new ArrayDeque<>());
            makeReady(entry);
        } finally {
            lock.unlock();
        }
    }

    /** Items that wait or run in the lane and are ready; those behind another item of their key are not counted. */
    public int ready(String lane) {
        lock.lock();
        try {
            Line<T> line = lines.get(lane);
            return line == null ? 0 : line.ready.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets running batches end and drops what waits: it is durable elsewhere. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            lines.values().forEach(line -> line.hasWork.signalAll());
        } finally {
            lock.unlock();
        }
        for (Thread worker : workers) {
            try {
                worker.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work(Line<T> line) {
        List<Entry<T>> batch = take(line);
        while (!batch.isEmpty()) {
            try {
                handler.accept(batch.stream().map(Entry::item).toList());
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "a batch of %d in lane %s was not treated", batch.size(), line.lane.name());
            }
            release(batch);
            batch = take(line);
        }
    }

    private List<Entry<T>> take(Line<T> line) {
        lock.lock();
        try {
            while (line.ready.isEmpty() && !closed) {
                line.hasWork.awaitUninterruptibly();
            }
            List<Entry<T>> batch = new ArrayList<>();
            while (!closed && !line.ready.isEmpty() && batch.size() < line.lane.maxBatch()) {
                batch.add(line.ready.removeFirst());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void release(List<Entry<T>> batch) {
        lock.lock();
        try {
            for (Entry<T> done : batch) {
                Deque<Entry<T>> waiting = waitingByKey.getOrDefault(done.key(), new ArrayDeque<>());
                if (waiting.isEmpty()) {
                    waitingByKey.remove(done.key());
                    continue;
                }
                makeReady(waiting.removeFirst());
            }
        } finally {
            lock.unlock();
        }
    }

    private void makeReady(Entry<T> entry) {
        entry.line().ready.addLast(entry);
        entry.line().hasWork.signal();
    }
}
