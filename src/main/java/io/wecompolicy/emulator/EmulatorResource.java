package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The console's button: the next customer scans a code. Exists in {@code dev} and {@code test} only. */
@Path("/emulator/scan")
@IfBuildProfile(anyOf = {"dev", "test"})
public class EmulatorResource {
    private final EmulatorService emulator;

    EmulatorResource(EmulatorService emulator) {
        this.emulator = emulator;
    }

    /** From the page: back to it. An empty state or member means any. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response scanFromForm(
            @FormParam("state") @Nullable String state, @FormParam("userId") @Nullable String userId) {
        scan(state, userId);
        return Response.seeOther(URI.create("/")).build();
    }

    /** From a program: {@code {"state": "metro-line2", "userId": "lisi"}}, both optional; answers who scanned. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> scanFromJson(@Nullable Map<String, String> body) {
        Map<String, String> wishes = body == null ? Map.of() : body;
        return Printed.scan(scan(wishes.get("state"), wishes.get("userId"))).fields();
    }

    private Scan scan(@Nullable String state, @Nullable String userId) {
        EmulatedWecom wecom =
                emulator.running().orElseThrow(() -> Problem.of(ProblemType.CONFLICT, EmulatorService.OFF));
        try {
            return wecom.people()
                    .scan(new ScanRequest(present(state), present(userId), Optional.empty(), false, false));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw Problem.of(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
