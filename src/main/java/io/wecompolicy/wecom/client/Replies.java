package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what came back, tells the gate how the path is, counts it, and calls people where they are needed. */
@ApplicationScoped
class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class);
    private static final int BUSY = -1;
    /** WeCom understood only a part of our JSON, though the code says ok. Source: 90313. */
    private static final String HALF_READ = "wrong json format";

    private final ClientConfig config;
    private final Clock clock;
    private final MeterRegistry registry;
    private final ObjectMapper mapper = new JsonMapper();

    Replies(ClientConfig config, Clock clock, MeterRegistry registry) {
        this.config = config;
        this.clock = clock;
        this.registry = registry;
    }

    /**
     * Ends a call that entered the gate.
     *
     * @param patient whether the call had the full time to answer; a hurried one that timed out says nothing about the path
     */
    Reply read(
            Gate gate,
            CorpId corp,
            Api api,
            Instant begin,
            Wire.@Nullable Raw raw,
            @Nullable Throwable failure,
            boolean patient) {
        Reply reply = raw == null ? unanswered(failure) : answer(gate, raw);
        gate.leave(outcome(reply, failure, patient));
        if (reply instanceof Reply.Answer answer) {
            answer.pause().ifPresent(gate::pause);
            alert(corp, api, answer);
        }
        count(api, begin, reply);
        return reply;
    }

    private static Reply unanswered(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return new Reply.Unanswered("no answer in time");
        }
        if (cause instanceof Wire.Failure words) {
            return new Reply.Unanswered(Redaction.of(String.valueOf(words.getMessage())));
        }
        return new Reply.Unanswered("the call failed");
    }

    private Reply answer(Gate gate, Wire.Raw raw) {
        if (raw.status() != 200) {
            return new Reply.Unanswered("HTTP " + raw.status() + " in place of an answer");
        }
        JsonNode body;
        try {
            body = mapper.readTree(raw.body());
        } catch (IOException e) {
            return new Reply.Unanswered("the answer is no JSON");
        }
        if (body == null || !body.isObject()) {
            return new Reply.Unanswered("the answer is no JSON object");
        }
        int code = body.path("errcode").asInt(0);
        String message = body.path("errmsg").asText("");
        return new Reply.Answer(code, Redaction.of(message), body, pause(gate, code, message));
    }

    private Optional<Duration> pause(Gate gate, int code, String message) {
        return switch (WecomErrors.of(code).kind()) {
            case THROTTLED -> Optional.of(window(gate, message.toLowerCase(Locale.ROOT)));
            case FORBIDDEN -> Optional.of(config.forbiddenPause());
            case DONE, RETRY, TOKEN, DROP, UNKNOWN_TAG, SETTING, DEFECT, UNKNOWN -> Optional.empty();
        };
    }

    /** A block lasts as long as the window of the limit: a minute, an hour, the rest of the day. */
    private Duration window(Gate gate, String message) {
        if (message.contains("day") || message.contains("daily")) {
            Instant now = clock.instant();
            Instant midnight = BeijingTime.instant(BeijingTime.date(now).plusDays(1), LocalTime.MIDNIGHT);
            return Duration.between(now, midnight);
        }
        if (message.contains("hour")) {
            return Duration.ofHours(1);
        }
        return gate.nextWindow();
    }

    private static Gate.Outcome outcome(Reply reply, @Nullable Throwable failure, boolean patient) {
        if (reply instanceof Reply.Answer answer) {
            return switch (WecomErrors.of(answer.code()).kind()) {
                case RETRY -> answer.code() == BUSY ? Gate.Outcome.BAD : Gate.Outcome.UNDECIDED;
                case THROTTLED, TOKEN -> Gate.Outcome.UNDECIDED;
                case DONE, DROP, UNKNOWN_TAG, SETTING, FORBIDDEN, DEFECT, UNKNOWN -> Gate.Outcome.GOOD;
            };
        }
        boolean hurried = failure != null && !patient;
        return hurried ? Gate.Outcome.UNDECIDED : Gate.Outcome.BAD;
    }

    private static void alert(CorpId corp, Api api, Reply.Answer answer) {
        WecomErrors.Meaning meaning = WecomErrors.of(answer.code());
        if (meaning.alert()) {
            LOG.errorf(
                    "WeCom answers %s of corp %s with %d: %s (%s)",
                    api.path(), corp, answer.code(), meaning.text(), answer.message());
        }
        if (answer.message().toLowerCase(Locale.ROOT).contains(HALF_READ)) {
            LOG.errorf("WeCom read only a part of what we sent to %s for corp %s: a defect of ours", api.path(), corp);
        }
    }

    private void count(Api api, Instant begin, Reply reply) {
        String outcome = reply instanceof Reply.Answer answer
                ? WecomErrors.of(answer.code()).kind().name().toLowerCase(Locale.ROOT)
                : "unanswered";
        Timer.builder("policy.wecom.calls")
                .description("calls of WeCom, by path and what came of them")
                .tag("path", api.path())
                .tag("outcome", outcome)
                .register(registry)
                .record(Duration.between(begin, clock.instant()));
    }
}
