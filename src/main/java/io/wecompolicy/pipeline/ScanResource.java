package io.wecompolicy.pipeline;

import io.github.bucket4j.Bucket;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.wecompolicy.channel.ChannelConfig;
import io.wecompolicy.channel.PersonalCode;
import io.wecompolicy.pipeline.ScanDesk.Chosen;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page behind a printed code: it sends whoever scans to the member who receives now. Open to everybody. */
@Path("/c/{code}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "scan")
public class ScanResource {
    /** WeCom's name of the channel parameter on acquisition links. Source: 97297. */
    private static final String CHANNEL = "customer_channel";

    private static final String COOKIE = "scan-place";

    private final ScanDesk desk;
    private final ChannelConfig config;
    private final Bucket perSecond;

    ScanResource(ScanDesk desk, ChannelConfig config) {
        this.desk = desk;
        this.config = config;
        int most = config.scansPerSecond();
        this.perSecond = Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofSeconds(1)))
                .build();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance scan(String qrCode);

        static native TemplateInstance nobody(boolean busy);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "scan",
            summary =
                    "Chooses the member who receives now, keeps the place for a while, and shows or opens that member's code")
    public Response scan(@PathParam("code") String code, @CookieParam(COOKIE) @Nullable String place) {
        if (!perSecond.tryConsume(1)) {
            return page(
                    Response.status(Response.Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, 1),
                    Templates.nobody(true));
        }
        return desk.choose(code, Optional.ofNullable(place))
                .map(this::found)
                .orElseGet(() -> page(Response.status(Response.Status.NOT_FOUND), Templates.nobody(false)));
    }

    private Response found(Chosen chosen) {
        PersonalCode code = chosen.code();
        Response.ResponseBuilder response = code.link().isEmpty()
                ? Response.ok().entity(Templates.scan(code.qrCode()))
                : Response.seeOther(UriBuilder.fromUri(code.link())
                        .replaceQueryParam(CHANNEL, chosen.state())
                        .build());
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(chosen.reservation().id())
                        .path("/c/" + chosen.reservation().configId())
                        .maxAge(Math.toIntExact(config.reservation().toSeconds()))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    private static Response page(Response.ResponseBuilder response, TemplateInstance page) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }
}
