package io.wecompolicy.contact;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One customer: what we know, all of it to take along, and its erasure. */
@Path("/api/v1/contacts/{externalUserId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
public class ContactResource {
    private final ContactFile file;
    private final Tenants tenants;

    ContactResource(ContactFile file, Tenants tenants) {
        this.file = file;
        this.tenants = tenants;
    }

    @GET
    @Operation(operationId = "getContact", summary = "One customer as we know it")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public ContactView show(
            @PathParam("externalUserId") String externalUserId, @QueryParam("corp") @Nullable String corp) {
        return file.show(corp(corp), externalUserId).orElseThrow(() -> unknown(externalUserId));
    }

    @GET
    @Path("/export")
    @Operation(operationId = "exportContact", summary = "All that this room keeps of a customer")
    @RolesAllowed(Roles.ADMIN)
    public ContactView export(
            @PathParam("externalUserId") String externalUserId, @QueryParam("corp") @Nullable String corp) {
        return file.export(corp(corp), externalUserId).orElseThrow(() -> unknown(externalUserId));
    }

    /** Erases for good: nothing that was stored of the customer can be read again, wherever it was copied. */
    @DELETE
    @Operation(operationId = "eraseContact", summary = "Erases a customer for good")
    @RolesAllowed(Roles.ADMIN)
    public void erase(@PathParam("externalUserId") String externalUserId, @QueryParam("corp") @Nullable String corp) {
        if (!file.erase(corp(corp), externalUserId)) {
            throw unknown(externalUserId);
        }
    }

    private CorpId corp(@Nullable String asked) {
        return new CorpId(tenants.choose(asked));
    }

    private static RuntimeException unknown(String externalUserId) {
        return Problem.of(ProblemType.NOT_FOUND, "nothing is known of the customer `" + externalUserId + "`");
    }
}
