package io.wecompolicy.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What customers did outside WeCom's callbacks; each becomes an event. */
@Path("/api/v1/signals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "signals", description = "What customers did elsewhere")
class SignalResource {
    private static final int MOST_SIGNALS = 5000;
    private static final int MOST_VIOLATIONS = 50;

    private final Inbox inbox;
    private final Tenants tenants;
    private final Clock clock;
    private final ObjectMapper mapper;

    SignalResource(Inbox inbox, Tenants tenants, Clock clock, ObjectMapper mapper) {
        this.inbox = inbox;
        this.tenants = tenants;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** How many of the signals are new, and how many were known by their ids. */
    record Counts(long accepted, long duplicates) {}

    @POST
    @RolesAllowed({"admin", "config", "data"})
    @Transactional
    @ResponseStatus(202)
    @Operation(operationId = "recordSignals", summary = "Records signals, all of them or none; each id once per corp")
    @APIResponse(responseCode = "202", description = "they are durable and will be decided")
    @APIResponse(responseCode = "400", description = "what is wrong, by signal and field; none was recorded")
    @APIResponse(responseCode = "413", description = "more than 5000 signals in one call")
    public Counts record(@QueryParam("corp") @Nullable String corp, @Nullable List<SignalBody> signals)
            throws JsonProcessingException {
        CorpId chosen = new CorpId(tenants.choose(corp));
        if (signals == null) {
            throw Problem.of(ProblemType.BAD_REQUEST, "the body is empty; send a list of signals, `[]` for none");
        }
        List<Acceptance> accepted = inbox.append(arrivals(chosen, signals));
        long duplicates = accepted.stream().filter(Acceptance::duplicate).count();
        return new Counts(accepted.size() - duplicates, duplicates);
    }

    @ServerExceptionMapper
    Response unavailable(InboxUnavailable unavailable) {
        return Problem.of(ProblemType.UNAVAILABLE, "the signals could not be stored; send them again")
                .toResponse();
    }

    private List<Arrival> arrivals(CorpId corp, List<SignalBody> signals) throws JsonProcessingException {
        if (signals.size() > MOST_SIGNALS) {
            throw Problem.of(ProblemType.TOO_LARGE, "send at most " + MOST_SIGNALS + " signals in one call");
        }
        Instant receivedAt = clock.instant();
        List<Violation> violations = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < signals.size() && violations.size() < MOST_VIOLATIONS; i++) {
            String path = "[" + i + "]";
            Optional<SignalRecorded> event = signals.get(i).event(path, receivedAt, violations);
            if (event.isPresent()) {
                arrivals.add(new Arrival(corp, "", identity(event.get()), event.get(), receivedAt));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return arrivals;
    }

    /** A signal is the same when its id is, whatever else its sender may have changed. */
    private byte[] identity(SignalRecorded signal) throws JsonProcessingException {
        return mapper.writeValueAsString(Map.of("signal", signal.signalId())).getBytes(StandardCharsets.UTF_8);
    }
}
