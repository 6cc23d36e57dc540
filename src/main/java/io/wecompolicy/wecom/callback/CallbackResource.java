package io.wecompolicy.wecom.callback;

import io.smallrye.common.annotation.Blocking;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.wecom.callback.Doors.Door;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** WeCom's door: no login, the signature is the login. 200 means that the event is durable. */
@Path("/callback/{app}")
@PermitAll
@Tag(name = "callback", description = "WeCom delivers events here")
class CallbackResource {
    static final int LARGEST_BODY = 1024 * 1024;

    private final Doors doors;
    private final Envelope envelope;
    private final CallbackLimits limits;
    private final CallbackConfig config;
    private final CallbackAnswers answers;
    private final Inbox inbox;
    private final Clock clock;

    CallbackResource(
            Doors doors,
            Envelope envelope,
            CallbackLimits limits,
            CallbackConfig config,
            CallbackAnswers answers,
            Inbox inbox,
            Clock clock) {
        this.doors = doors;
        this.envelope = envelope;
        this.limits = limits;
        this.config = config;
        this.answers = answers;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "verifyCallback", summary = "WeCom checks the URL: answers the decrypted echo")
    @APIResponse(
            responseCode = "200",
            description = "the decrypted echo and nothing else",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "echostr does not decrypt")
    @APIResponse(responseCode = "403", description = "wrong signature or receiver")
    @APIResponse(responseCode = "404", description = "unknown app")
    @APIResponse(responseCode = "429", description = "too many refused calls")
    public Response verify(
            @PathParam("app") String app,
            @QueryParam("msg_signature") @Nullable String signature,
            @QueryParam("timestamp") @Nullable String timestamp,
            @QueryParam("nonce") @Nullable String nonce,
            @QueryParam("echostr") @Nullable String echo) {
        try {
            byte[] clear = door(app).cipher().open(Signature.of(signature, timestamp, nonce), echo == null ? "" : echo);
            return answers.echo(app, clear);
        } catch (CallbackRefused refused) {
            return answers.refusal(doors.of(app), refused);
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(operationId = "deliverCallback", summary = "WeCom delivers an event, encrypted")
    @APIResponse(
            responseCode = "200",
            description = "`success`: the event is durable, or was so already",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "unreadable envelope or content")
    @APIResponse(responseCode = "403", description = "wrong signature or receiver")
    @APIResponse(responseCode = "404", description = "unknown app")
    @APIResponse(responseCode = "413", description = "more than 1 MiB")
    @APIResponse(responseCode = "429", description = "too many refused calls")
    @APIResponse(responseCode = "503", description = "nothing can be stored now, or too much at once; deliver again")
    public CompletionStage<Response> deliver(
            @PathParam("app") String app,
            @QueryParam("msg_signature") @Nullable String signature,
            @QueryParam("timestamp") @Nullable String timestamp,
            @QueryParam("nonce") @Nullable String nonce,
            @Nullable InputStream body) {
        try {
            Door door = door(app);
            byte[] message =
                    door.cipher().open(Signature.of(signature, timestamp, nonce), envelope.encrypted(read(body)));
            Arrival arrival = arrival(door, message);
            if (!limits.admits(app)) {
                return CompletableFuture.completedFuture(answers.overLimit(app));
            }
            return inbox.accept(arrival)
                    .toCompletableFuture()
                    // A copy, because giving up here does not undo what the inbox still does.
                    .copy()
                    .orTimeout(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                    .handle((accepted, failure) ->
                            failure == null ? answers.success(app) : answers.notStored(app, failure));
        } catch (CallbackRefused refused) {
            return CompletableFuture.completedFuture(answers.refusal(doors.of(app), refused));
        }
    }

    private Door door(String app) throws CallbackRefused {
        return doors.of(app)
                .orElseThrow(
                        () -> new CallbackRefused(ProblemType.NOT_FOUND, "there is no such app; see wecom.apps.<app>"));
    }

    private Arrival arrival(Door door, byte[] message) throws CallbackRefused {
        Instant receivedAt = clock.instant();
        EventParser.Parsed parsed = EventParser.parse(message, receivedAt);
        if (!parsed.authCorpId().isEmpty()
                && !parsed.authCorpId().equals(door.corp().value())) {
            throw new CallbackRefused(ProblemType.FORBIDDEN, "it concerns another corp than the app's");
        }
        return new Arrival(door.corp(), door.app(), message, parsed.event(), receivedAt);
    }

    private static byte[] read(@Nullable InputStream body) throws CallbackRefused {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new CallbackRefused(ProblemType.TOO_LARGE, "the body is larger than 1 MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw CallbackRefused.unreadable("the body ended early");
        }
    }
}
