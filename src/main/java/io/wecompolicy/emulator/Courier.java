package io.wecompolicy.emulator;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings callbacks to their subscribers: encrypted and signed afresh for each attempt, 5 s to answer, and again after
 * everything but 200. Nobody knows how long WeCom waits between attempts, so that is a setting.
 */
final class Courier implements Outlet {
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private final HttpClient http;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Randomness randomness;
    private final Mischief mischief;
    private final Journal<DeliveryAttempt> attempts;
    private final List<Duration> retries;

    Courier(
            Executor executor,
            ScheduledExecutorService timer,
            Clock clock,
            Randomness randomness,
            Mischief mischief,
            Journal<DeliveryAttempt> attempts,
            List<Duration> retries) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Envelope.PATIENCE)
                .executor(executor)
                .build();
        this.timer = timer;
        this.clock = clock;
        this.randomness = randomness;
        this.mischief = mischief;
        this.attempts = attempts;
        this.retries = List.copyOf(retries);
    }

    private record Parcel(long event, Happening happening, Subscription subscription, int copy) {
        HttpRequest request(Clock clock, Randomness randomness) {
            return new Envelope(subscription, clock, randomness).request(happening.xml());
        }
    }

    void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    void unsubscribeAll() {
        subscriptions.clear();
    }

    @Override
    public long send(Happening happening) {
        long event = events.incrementAndGet();
        subscriptions.stream()
                .filter(subscription -> subscription.corpId().equals(happening.corpId())
                        && subscription.topics().contains(happening.topic()))
                .forEach(subscription -> send(event, happening, subscription));
        return event;
    }

    private void send(long event, Happening happening, Subscription subscription) {
        if (mischief.loses()) {
            return;
        }
        for (int copy = 0; copy <= mischief.copies(); copy++) {
            Parcel parcel = new Parcel(event, happening, subscription, copy);
            after(mischief.detour(), () -> attempt(parcel, 1));
        }
    }

    private void attempt(Parcel parcel, int attempt) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        http.sendAsync(parcel.request(clock, randomness), BodyHandlers.discarding())
                .whenComplete((response, failure) -> {
                    int status = status(response);
                    attempts.add(new DeliveryAttempt(
                            parcel.event(),
                            parcel.happening().kind(),
                            parcel.subscription().url(),
                            parcel.copy(),
                            attempt,
                            status,
                            at,
                            Duration.ofNanos(System.nanoTime() - begun)));
                    if (status != 200 && attempt <= retries.size()) {
                        after(retries.get(attempt - 1), () -> attempt(parcel, attempt + 1));
                    }
                });
    }

    private static int status(@Nullable HttpResponse<?> response) {
        return response == null ? 0 : response.statusCode();
    }

    private void after(Duration delay, Runnable work) {
        if (!timer.isShutdown()) {
            timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
