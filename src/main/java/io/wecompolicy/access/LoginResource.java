package io.wecompolicy.access;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door for people. Quarkus' form login takes {@code POST /login} before it comes here, see {@link LoginMechanism}. */
@Path("/")
public class LoginResource {
    private final SecurityIdentity identity;
    private final SessionTable sessions;
    private final SessionCookie cookie;

    LoginResource(SecurityIdentity identity, SessionTable sessions, SessionCookie cookie) {
        this.identity = identity;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** @param state why the form is shown again: {@code none}, {@code wrong}, {@code throttled} or {@code ended} */
    record LoginPage(String state) implements TemplateInstance {}

    @GET
    @Path("login")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("refused") @Nullable String refused, @QueryParam("ended") @Nullable String ended) {
        if (refused != null) {
            return new LoginPage(refused.equals("throttled") ? "throttled" : "wrong");
        }
        return new LoginPage(ended == null ? "none" : "ended");
    }

    /** Only reached without a name or a password: with them, the form login has answered already. */
    @POST
    @Path("login")
    @Operation(hidden = true)
    public Response incomplete() {
        return Response.seeOther(URI.create("/login?refused=wrong")).build();
    }

    /** Ends this session, not the others of the person. */
    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response logout(RoutingContext context) {
        String session = identity.getAttribute(Logins.SESSION);
        if (session != null) {
            sessions.end(session);
        }
        cookie.clear(context);
        return Response.seeOther(URI.create("/login?ended")).build();
    }
}
