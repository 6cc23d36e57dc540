package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything under {@code /cgi-bin/}: the token first, then faults on demand and limits, then the parameters. Calls
 * that take long hold no thread.
 */
final class ApiHandler implements HttpHandler {
    static final String PREFIX = "/cgi-bin/";
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Map<String, Endpoint> endpoints;
    private final Tokens tokens;
    private final Faults faults;
    private final Limits limits;
    private final Journal<CallRecord> calls;
    private final Clock clock;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final ObjectMapper mapper;

    ApiHandler(
            List<Endpoint> endpoints,
            Tokens tokens,
            Faults faults,
            Limits limits,
            Journal<CallRecord> calls,
            Clock clock,
            Executor workers,
            ScheduledExecutorService timer,
            ObjectMapper mapper) {
        this.endpoints = endpoints.stream().collect(Collectors.toMap(Endpoint::path, Function.identity()));
        this.tokens = tokens;
        this.faults = faults;
        this.limits = limits;
        this.calls = calls;
        this.clock = clock;
        this.workers = workers;
        this.timer = timer;
        this.mapper = mapper;
    }

    /** A call that was let in, with what it holds until its answer. */
    private record Admitted(Endpoint endpoint, Call call, Lease lease, Optional<Fault> fault) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer = new Answer(exchange, mapper, calls, clock.instant());
        Request request = Request.read(exchange, PREFIX);
        Optional<Endpoint> endpoint = Optional.ofNullable(endpoints.get(request.path()));
        if (endpoint.isEmpty()) {
            answer.unknownPath(request);
            return;
        }
        begin(endpoint.get(), request, answer);
    }

    private void begin(Endpoint endpoint, Request request, Answer answer) {
        try {
            Admitted admitted = admit(endpoint, request, answer);
            Duration delay = faults.delay(endpoint.path());
            if (delay.isZero()) {
                finish(admitted, answer);
                return;
            }
            later(delay, () -> finish(admitted, answer));
        } catch (Refusal refusal) {
            answer.refused(endpoint, refusal);
        } catch (RuntimeException e) {
            answer.broken(endpoint);
            throw e;
        }
    }

    private Admitted admit(Endpoint endpoint, Request request, Answer answer) {
        Optional<Session> session = endpoint.open()
                ? Optional.empty()
                : Optional.of(tokens.check(
                        Optional.ofNullable(request.query().get("access_token")).filter(token -> !token.isEmpty())));
        String corpId = session.map(found -> found.company().corpId())
                .orElse(request.query().getOrDefault("corpid", ""));
        answer.concerns(corpId);
        Optional<Fault> fault = faults.take(endpoint.path());
        Lease place = limits.enter(corpId, endpoint.path());
        try {
            Call call = request.call(endpoint, session, mapper);
            answer.concerns(call);
            Lease lease = endpoint.lease().apply(call);
            return new Admitted(endpoint, call, () -> release(lease, place), fault);
        } catch (RuntimeException e) {
            place.release();
            throw e;
        }
    }

    /** What the call held is free before its answer leaves, so that the caller's next call finds it free. */
    private void finish(Admitted admitted, Answer answer) {
        Runnable reply = () -> answer.broken(admitted.endpoint());
        try {
            reply = outcome(admitted, answer);
        } catch (Refusal refusal) {
            reply = () -> answer.refused(admitted.endpoint(), refusal);
        } finally {
            admitted.lease().release();
            reply.run();
        }
    }

    private Runnable outcome(Admitted admitted, Answer answer) {
        Endpoint endpoint = admitted.endpoint();
        if (admitted.fault().isEmpty()) {
            Body body = endpoint.answer().apply(admitted.call());
            return () -> answer.done(endpoint, body);
        }
        Fault fault = admitted.fault().get();
        return switch (fault.kind()) {
            case ANSWER -> throw new Refusal(fault.code(), "on demand");
            case SERVER_ERROR -> () -> answer.serverError(endpoint);
            case HTML -> () -> answer.html(endpoint);
            case DROPPED -> () -> answer.dropped(endpoint);
            case LOST_ANSWER -> {
                Body unused = endpoint.answer().apply(admitted.call());
                yield () -> answer.dropped(endpoint);
            }
            case HANG -> {
                Body unused = endpoint.answer().apply(admitted.call());
                yield () -> later(HANGS, () -> answer.dropped(endpoint));
            }
        };
    }

    private void later(Duration delay, Runnable work) {
        timer.schedule(() -> workers.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void release(Lease lease, Lease place) {
        lease.release();
        place.release();
    }
}
