package io.wecompolicy.channel;

import io.wecompolicy.access.Roles;
import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.audit.catalogue.LoadResult;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Problem;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives many live codes a new end at once (批量延长期限). */
@Path("/api/v1/contact-ways:extend")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact-ways")
public class ContactWayExtension {
    private static final int MOST = 1000;

    private final Catalogues catalogues;
    private final ContactWayCatalogue ways;
    private final Tenants tenants;

    ContactWayExtension(Catalogues catalogues, ContactWayCatalogue ways, Tenants tenants) {
        this.catalogues = catalogues;
        this.ways = ways;
        this.tenants = tenants;
    }

    /** @param expiresAt absent for ever */
    public record Extension(
            @Nullable List<String> configIds, @Nullable Instant expiresAt) {}

    @POST
    @Transactional
    @Operation(
            operationId = "extendContactWays",
            summary = "Gives live codes a new end, or none; all of them or, when one is unknown, none")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG, Roles.CAMPAIGN})
    public LoadResult extend(@QueryParam("corp") @Nullable String corp, @Nullable Extension extension) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        List<String> configIds = extension == null || extension.configIds() == null ? List.of() : extension.configIds();
        if (configIds.isEmpty() || configIds.size() > MOST) {
            throw Problem.invalid(List.of(new Violation("configIds", "must name 1 to " + MOST + " live codes")));
        }
        Optional<Instant> end = Optional.ofNullable(extension).map(Extension::expiresAt);
        Map<String, ContactWay> found = catalogues.find(ways, chosen, configIds);
        List<Violation> violations = new ArrayList<>();
        List<ContactWay> extended = new ArrayList<>();
        for (int i = 0; i < configIds.size(); i++) {
            ContactWay way = found.get(configIds.get(i));
            if (way == null) {
                violations.add(
                        new Violation("configIds[" + i + "]", "there is no live code `" + configIds.get(i) + "`"));
            } else {
                extended.add(way.until(end));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return catalogues.load(ways, chosen, extended.stream().distinct().toList(), false);
    }
}
