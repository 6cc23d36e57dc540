package io.wecompolicy.wecom.callback;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much may come in each second. Kept per replica, in memory. */
@ApplicationScoped
class CallbackLimits {
    private final Map<String, Bucket> perApp = new ConcurrentHashMap<>();
    private final Bucket all;
    private final Bucket refused;
    private final CallbackConfig config;

    CallbackLimits(CallbackConfig config) {
        this.config = config;
        this.all = perSecond(config.perSecond());
        this.refused = perSecond(config.refusedPerSecond());
    }

    /** Whether one more genuine callback of a configured app may come in. */
    boolean admits(String app) {
        Bucket bucket = perApp.computeIfAbsent(app, name -> perSecond(config.perAppPerSecond()));
        return bucket.tryConsume(1) && all.tryConsume(1);
    }

    /** Whether one more refusal may be answered with its reason and logged. */
    boolean explains() {
        return refused.tryConsume(1);
    }

    private static Bucket perSecond(long amount) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, Duration.ofSeconds(1)))
                .build();
    }
}
