package io.wecompolicy.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed logins per address, so that trying many users from one place is slow as well. */
@ApplicationScoped
class LoginThrottle {
    private static final int ADDRESSES = 10_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    @Inject
    LoginThrottle(AccessConfig config) {
        // Not the wall clock: when that is set back, nothing would be forgiven until it caught up.
        this(config.failuresPerMinute(), TimeMeter.SYSTEM_NANOTIME);
    }

    LoginThrottle(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    boolean isExhausted(String address) {
        synchronized (buckets) {
            Bucket bucket = buckets.get(address);
            return bucket != null && bucket.getAvailableTokens() == 0;
        }
    }

    void failed(String address) {
        synchronized (buckets) {
            buckets.computeIfAbsent(address, fresh -> bucket()).tryConsume(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
