package io.wecompolicy.core.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers what was made for the keys that were asked for last, so many at most. Any thread may ask. */
public final class Recent<K, V> {
    private final Map<K, V> made;

    /** @param most at least 1 */
    public Recent(int most) {
        this.made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** @param make a pure function of the key; it may run twice for one key when two threads ask at once */
    public V get(K key, Supplier<V> make) {
        synchronized (made) {
            V known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = make.get();
        synchronized (made) {
            made.put(key, fresh);
        }
        return fresh;
    }

    public int size() {
        synchronized (made) {
            return made.size();
        }
    }
}
