package io.wecompolicy.wecom.callback;

import io.micrometer.core.instrument.MeterRegistry;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tally;
import io.wecompolicy.wecom.callback.Doors.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * What WeCom is told, counted by app and status. Refusals are answered and not thrown, and of equal ones the first is
 * logged and then a number each minute, so that a flood of forged calls makes no flood of log lines; no line holds anything that the caller sent.
 */
@ApplicationScoped
class CallbackAnswers {
    private static final Logger LOG = Logger.getLogger(CallbackAnswers.class);
    private static final String NO_APP = "unknown";
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");

    private final CallbackLimits limits;
    private final MeterRegistry meters;
    private final Tally tally = new Tally(Duration.ofMinutes(1));

    CallbackAnswers(CallbackLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
    }

    Response echo(String app, byte[] clear) {
        count(app, 200);
        return Response.ok(clear, TEXT).build();
    }

    Response success(String app) {
        count(app, 200);
        return Response.ok("success".getBytes(StandardCharsets.US_ASCII), TEXT).build();
    }

    /** 429 in place of the reason once refusals come faster than people could read them. */
    Response refusal(Optional<Door> door, CallbackRefused refused) {
        String app = door.map(Door::app).orElse(NO_APP);
        if (!limits.explains()) {
            count(app, ProblemType.TOO_MANY_REQUESTS.status());
            return retryLater(ProblemType.TOO_MANY_REQUESTS, "too many calls were refused; wait a second");
        }
        count(app, refused.type().status());
        int status = refused.type().status();
        tally.count(app + status + refused.reason())
                .ifPresent(amount -> LOG.warnf(
                        "%d callback(s) of app %s refused with %d: %s", amount, app, status, refused.reason()));
        return Problem.of(refused.type(), refused.reason()).toResponse();
    }

    Response overLimit(String app) {
        count(app, ProblemType.UNAVAILABLE.status());
        tally.count(app + " over the limit")
                .ifPresent(amount -> LOG.warnf(
                        "%d genuine callback(s) of app %s put off: more came than policy.callback.per-app-per-second",
                        amount, app));
        return retryLater(ProblemType.UNAVAILABLE, "too many callbacks at once; deliver it again");
    }

    Response notStored(String app, Throwable failure) {
        count(app, ProblemType.UNAVAILABLE.status());
        String reason = reason(failure);
        tally.count(app + reason)
                .ifPresent(amount -> LOG.errorf(
                        "%d callback(s) of app %s not stored (%s); WeCom delivers again", amount, app, reason));
        return retryLater(ProblemType.UNAVAILABLE, "the event could not be stored; deliver it again");
    }

    /** The kind of the first cause: its message may hold what the caller sent. */
    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "it took too long";
        }
        if (DatabaseOutage.isBehind(failure)) {
            return "the database does not answer";
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private static Response retryLater(ProblemType type, String detail) {
        return Response.fromResponse(Problem.of(type, detail).toResponse())
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private void count(String app, int status) {
        meters.counter("wecom_callback", "app", app, "answer", String.valueOf(status))
                .increment();
    }
}
