package io.wecompolicy.platform;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the database outlive the service: both end by hooks of the JVM, which run at the same time. */
@ApplicationScoped
class ServiceEnd {
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static final int LIMIT_SECONDS = 15;

    void onStop(@Observes @Priority(10_000) ShutdownEvent stopped) {
        now();
    }

    static void now() {
        ENDED.countDown();
    }

    static void await() {
        try {
            // The rest of the shutdown only closes connections.
            boolean ended = ENDED.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                System.err.println("the service did not end within " + LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
