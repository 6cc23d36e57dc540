package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Starts and stops the sample day. Exists in {@code dev} and {@code test} only. */
@Path("/emulator/day")
@IfBuildProfile(anyOf = {"dev", "test"})
public class DayResource {
    private final EmulatorConfig config;
    private final SampleDay day;

    DayResource(EmulatorConfig config, SampleDay day) {
        this.config = config;
        this.day = day;
    }

    /** {@code {"speed": 120}}: how many seconds of the day pass in one; the setting's when absent. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> start(@Nullable Map<String, Double> body) {
        Map<String, Double> wishes = body == null ? Map.of() : body;
        double speed = wishes.getOrDefault("speed", config.daySpeed());
        try {
            day.start(speed);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw Problem.of(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        }
        return Map.of("speed", speed);
    }

    /** No matter whether one was under way. */
    @DELETE
    @Operation(hidden = true)
    public Response stop() throws InterruptedException {
        try {
            day.stop();
            return Response.noContent().build();
        } catch (IOException e) {
            throw Problem.of(
                    ProblemType.UNAVAILABLE, "the day has stopped, but the roster was not loaded: " + e.getMessage());
        }
    }
}
