package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.wecom.client.Credentials.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One call of WeCom as an app that may use customer contact: token, limits, circuit, and one more try with a new token. */
@ApplicationScoped
class WecomApi {
    /** How long actions of a corp rest that has no app for them; a restart with a better configuration ends it. */
    private static final Duration NO_APP = Duration.ofMinutes(5);

    private final Credentials credentials;
    private final AccessTokens tokens;
    private final Wire wire;
    private final Gates gates;
    private final Replies replies;
    private final ClientConfig config;
    private final Clock clock;
    /** WeCom refuses escaped characters (40033); Jackson writes raw UTF-8 unless told otherwise. */
    private final ObjectMapper mapper = new JsonMapper();

    WecomApi(
            Credentials credentials,
            AccessTokens tokens,
            Wire wire,
            Gates gates,
            Replies replies,
            ClientConfig config,
            Clock clock) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.wire = wire;
        this.gates = gates;
        this.replies = replies;
        this.config = config;
        this.clock = clock;
    }

    Reply get(CorpId corp, Api api, Map<String, String> query, Instant until) {
        return call(corp, api, query, Optional.empty(), until);
    }

    /** @throws IllegalArgumentException when the body can not be written as JSON */
    Reply post(CorpId corp, Api api, Map<String, Object> body, Instant until) {
        byte[] json;
        try {
            json = mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            // The cause quotes the body, which may hold the welcome code and what the customer reads.
            throw new IllegalArgumentException("the body for " + api.path() + " can not be written as JSON");
        }
        return call(corp, api, Map.of(), Optional.of(json), until);
    }

    private Reply call(CorpId corp, Api api, Map<String, String> query, Optional<byte[]> body, Instant until) {
        Optional<Credential> credential = credentials.contact(corp);
        if (credential.isEmpty()) {
            return new Reply.NotAsked("no app of corp " + corp + " has the use `contact`", NO_APP);
        }
        try {
            String token = tokens.get(credential.get(), until);
            Reply reply = call(credential.get(), token, api, query, body, until);
            if (!refusesToken(reply)) {
                return reply;
            }
            tokens.expire(credential.get(), token);
            String renewed = tokens.get(credential.get(), until);
            return call(credential.get(), renewed, api, query, body, until);
        } catch (AccessTokens.Unavailable e) {
            return e.reply();
        }
    }

    private Reply call(
            Credential credential,
            String token,
            Api api,
            Map<String, String> query,
            Optional<byte[]> body,
            Instant until) {
        Gate gate = gates.of(credential.corp(), api);
        Duration wait = shorter(config.parallelWait(), Duration.between(clock.instant(), until));
        Optional<Reply.NotAsked> closed = gate.enter(wait);
        if (closed.isPresent()) {
            return closed.get();
        }
        Instant begin = clock.instant();
        Duration left = Duration.between(begin, until);
        boolean patient = left.compareTo(config.readTimeout()) >= 0;
        if (left.isNegative() || left.isZero()) {
            gate.leave(Gate.Outcome.UNDECIDED);
            return new Reply.NotAsked("no time left for the call", Duration.ZERO);
        }
        Map<String, String> parameters = new HashMap<>(query);
        parameters.put("access_token", token);
        CompletableFuture<Wire.Raw> exchange =
                wire.exchange(credentials.base(), api, parameters, body, shorter(config.readTimeout(), left));
        try {
            return replies.read(gate, credential.corp(), api, begin, exchange.join(), null, patient);
        } catch (CompletionException e) {
            return replies.read(gate, credential.corp(), api, begin, null, e, patient);
        }
    }

    private static boolean refusesToken(Reply reply) {
        return reply instanceof Reply.Answer answer
                && WecomErrors.of(answer.code()).kind() == WecomErrors.Kind.TOKEN;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
