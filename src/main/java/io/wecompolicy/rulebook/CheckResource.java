package io.wecompolicy.rulebook;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Violation;
import io.wecompolicy.rulebook.check.CheckReport;
import io.wecompolicy.rulebook.check.Checked;
import io.wecompolicy.rulebook.check.TreeCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks rule files without keeping them: for editors, git hooks and CI. Messages are Chinese unless English is asked for. */
@Path("/api/v1/rules:check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulebooks", description = "Rule files and their versions")
public class CheckResource {
    private static final String NAMES =
            "whether templates, channels and tags that rules name must be among those that the corp has loaded";

    private final Tenants tenants;
    private final VersionStore versions;
    private final TreeCheck check;
    private final RulebookConfig config;
    private final CorpNames loaded;

    CheckResource(Tenants tenants, VersionStore versions, TreeCheck check, RulebookConfig config, CorpNames loaded) {
        this.tenants = tenants;
        this.versions = versions;
        this.check = check;
        this.config = config;
        this.loaded = loaded;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.ADMIN})
    @Operation(operationId = "checkRules", summary = "Compiles rule files and runs their scenarios; changes nothing")
    @APIResponse(responseCode = "200", description = "what came of it; `ok` is false when something is wrong")
    @APIResponse(responseCode = "400", description = "no files, or a file that is neither text nor base64")
    public CheckReport files(
            @QueryParam("corp") @Nullable String corp,
            @Parameter(description = NAMES) @QueryParam("names") @DefaultValue("false") boolean names,
            @Nullable CheckBody body,
            @Context HttpHeaders headers)
            throws SQLException, IOException {
        if (body == null) {
            throw Problem.invalid(List.of(new Violation("files", "must hold at least one file")));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (body.base() != null) {
            files.putAll(base(new CorpId(tenants.choose(corp)), body.base()).files());
        }
        files.putAll(body.contents());
        return report(files, known(names, corp), body.wantsResults(), headers);
    }

    @POST
    @Consumes("application/zip")
    @RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.ADMIN})
    @Operation(operationId = "checkRulesZip", summary = "The same for a whole tree as a zip")
    public CheckReport zip(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING,
                                                            format = "binary")))
                    byte[] zip,
            @QueryParam("corp") @Nullable String corp,
            @Parameter(description = NAMES) @QueryParam("names") @DefaultValue("false") boolean names,
            @Parameter(description = "whether scenario sheets come back with their results")
                    @QueryParam("results")
                    @DefaultValue("false")
                    boolean results,
            @Context HttpHeaders headers) {
        try {
            return report(ZipTree.read(zip).files(), known(names, corp), results, headers);
        } catch (UnreadableZip unreadable) {
            throw Problem.of(ProblemType.BAD_REQUEST, unreadable.said());
        }
    }

    private CheckReport report(SortedMap<String, byte[]> files, Known known, boolean results, HttpHeaders headers) {
        Locale locale = language(headers);
        try (Checked checked = check.check(files, known).demanding(config.minCoverage())) {
            CheckReport report = CheckReport.of(checked, locale);
            return results ? report.with(checked.sheets(files, locale)) : report;
        }
    }

    /** A tree may be written before what it names is loaded; who wants to know asks. */
    private Known known(boolean wanted, @Nullable String corp) {
        return wanted ? loaded.of(new CorpId(tenants.choose(corp))) : Known.NOTHING;
    }

    private RulesTree base(CorpId corp, String base) throws SQLException, IOException {
        OptionalInt version = base.equals("live") ? versions.liveVersion(corp) : number(base);
        if (version.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, "nothing is live for corp `" + corp + "`; leave `base` out");
        }
        return versions.find(corp, version.getAsInt())
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "rulebook `" + base + "` does not exist; use `live` or leave `base` out"))
                .tree();
    }

    private static OptionalInt number(String base) {
        if (!base.matches("[1-9]\\d{0,8}")) {
            throw Problem.invalid(List.of(new Violation("base", "must be `live` or the number of a version")));
        }
        return OptionalInt.of(Integer.parseInt(base));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.CHINESE);
    }
}
