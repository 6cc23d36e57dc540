package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.wecom.client.Credentials.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One token per app, fetched by one caller while the others wait for it, renewed in the background before it ends.
 *
 * <p>Each replica keeps its own in memory. WeCom answers the same token to whoever asks while it is valid (unlike public
 * accounts, where asking ends the old one), so replicas do not disturb each other, and sharing through a table would put
 * a credential there for nothing.
 */
@ApplicationScoped
class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    /** Within the margin WeCom may answer the same token again; asking more often than this would not change it. */
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(30);

    private record Token(String value, Instant end) {
        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    /** There is no token now. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Reply reply;

        private Unavailable(Reply reply) {
            super("there is no token");
            this.reply = reply;
        }

        /** What the caller answers in place of a reply of its own. */
        Reply reply() {
            return reply;
        }
    }

    private static final class Slot {
        private @Nullable Token token;
        private @Nullable CompletableFuture<Token> running;
        private Instant lastStart = Instant.MIN;
        private Instant refusedUntil = Instant.MIN;
    }

    private final Credentials credentials;
    private final Wire wire;
    private final Gates gates;
    private final Replies replies;
    private final ClientConfig config;
    private final Clock clock;
    private final Map<Credential, Slot> slots = new ConcurrentHashMap<>();

    AccessTokens(
            Credentials credentials, Wire wire, Gates gates, Replies replies, ClientConfig config, Clock clock) {
        this.credentials = credentials;
        this.wire = wire;
        this.gates = gates;
        this.replies = replies;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Unavailable when none comes in time, or WeCom refused the secret a while ago */
    String get(Credential credential, Instant until) throws Unavailable {
        Slot slot = slots.computeIfAbsent(credential, key -> new Slot());
        CompletableFuture<Token> coming;
        synchronized (slot) {
            Instant now = clock.instant();
            Token token = slot.token;
            if (token != null && now.isBefore(token.end())) {
                renewInTime(credential, slot, token, now);
                return token.value();
            }
            coming = coming(credential, slot, now);
        }
        return await(coming, until).value();
    }

    /** Forgets a token that WeCom refused, unless another one has taken its place: else one failure would undo a renewal. */
    void expire(Credential credential, String failed) {
        Slot slot = slots.computeIfAbsent(credential, key -> new Slot());
        synchronized (slot) {
            Token token = slot.token;
            if (token != null && token.value().equals(failed)) {
                slot.token = null;
            }
        }
    }

    private void renewInTime(Credential credential, Slot slot, Token token, Instant now) {
        boolean early = now.isBefore(token.end().minus(config.tokenMargin()));
        boolean justTried = now.isBefore(slot.lastStart.plus(BETWEEN_RENEWALS));
        if (early || justTried) {
            return;
        }
        try {
            coming(credential, slot, now);
        } catch (Unavailable e) {
            LOG.debugf("the token of %s is not renewed yet: %s", credential, e.reply());
        }
    }

    private CompletableFuture<Token> coming(Credential credential, Slot slot, Instant now) throws Unavailable {
        CompletableFuture<Token> running = slot.running;
        if (running != null) {
            return running;
        }
        if (now.isBefore(slot.refusedUntil)) {
            throw new Unavailable(new Reply.NotAsked(
                    "WeCom refused the secret of app `" + credential.app() + "`", Duration.between(now, slot.refusedUntil)));
        }
        Gate gate = gates.of(credential.corp(), Api.GET_TOKEN);
        Optional<Reply.NotAsked> closed = gate.enter(Duration.ZERO);
        if (closed.isPresent()) {
            throw new Unavailable(new Reply.NotAsked("no token: " + closed.get().reason(), closed.get().after()));
        }
        CompletableFuture<Token> started = new CompletableFuture<>();
        slot.running = started;
        slot.lastStart = now;
        Instant begin = now;
        wire.exchange(
                        credentials.base(),
                        Api.GET_TOKEN,
                        Map.of("corpid", credential.corp().value(), "corpsecret", credential.secret()),
                        Optional.empty(),
                        config.readTimeout())
                .whenComplete((raw, failure) -> {
                    Reply reply = replies.read(gate, credential.corp(), Api.GET_TOKEN, begin, raw, failure, true);
                    arrive(credential, slot, started, reply);
                });
        return started;
    }

    private void arrive(Credential credential, Slot slot, CompletableFuture<Token> started, Reply reply) {
        Optional<Token> token = token(reply);
        synchronized (slot) {
            slot.running = null;
            token.ifPresent(fresh -> slot.token = fresh);
            if (reply instanceof Reply.Answer answer
                    && WecomErrors.of(answer.code()).kind() == WecomErrors.Kind.FORBIDDEN) {
                slot.refusedUntil = clock.instant().plus(config.badSecretPause());
                LOG.errorf(
                        "WeCom refuses the secret of app `%s` of corp %s with %d; correct wecom.apps.%s.* and restart. It is asked again in %s",
                        credential.app(), credential.corp(), answer.code(), credential.app(), config.badSecretPause());
            }
        }
        token.ifPresentOrElse(started::complete, () -> started.completeExceptionally(new Unavailable(unavailable(reply))));
    }

    private Optional<Token> token(Reply reply) {
        if (reply instanceof Reply.Answer answer && answer.isGood()) {
            JsonNode body = answer.body();
            String value = body.path("access_token").asText("");
            long seconds = body.path("expires_in").asLong(0);
            if (!value.isEmpty() && seconds > 0) {
                return Optional.of(new Token(value, clock.instant().plusSeconds(seconds)));
            }
        }
        return Optional.empty();
    }

    /** The action that waits for the token was not tried, so it is postponed where we know until when. */
    private Reply unavailable(Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            WecomErrors.Meaning meaning = WecomErrors.of(answer.code());
            Duration after = meaning.kind() == WecomErrors.Kind.FORBIDDEN
                    ? config.badSecretPause()
                    : answer.pause().orElse(config.circuitPause());
            return new Reply.NotAsked("no token: " + answer.code() + " " + meaning.text(), after);
        }
        if (reply instanceof Reply.Unanswered unanswered) {
            return new Reply.Unanswered("no token: " + unanswered.reason());
        }
        return reply;
    }

    private Token await(CompletableFuture<Token> coming, Instant until) throws Unavailable {
        long patience = Math.max(0, Duration.between(clock.instant(), until).toMillis());
        try {
            return coming.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unavailable(new Reply.Unanswered("no token in time"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(new Reply.Unanswered("interrupted while waiting for a token"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable unavailable) {
                throw new Unavailable(unavailable.reply());
            }
            throw new Unavailable(new Reply.Unanswered("no token"));
        }
    }
}
