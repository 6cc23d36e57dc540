package io.wecompolicy.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the contract how programs log in, and which calls need no login. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractSecurity implements OASFilter {
    private static final String BASIC = "basic";
    private static final String KEY = "apiKey";
    private static final List<String> OPEN = List.of("/callback/", "/c/", "/login", "/logout");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(BASIC, scheme("basic", "name and password of a person"))
                .addSecurityScheme(KEY, scheme("bearer", "an API key, created with POST /api/v1/api-keys"));
        contract.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(BASIC),
                OASFactory.createSecurityRequirement().addScheme(KEY)));
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (OPEN.stream().anyMatch(path::startsWith)) {
                open(item);
            }
        });
    }

    private static void open(PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            operation.setSecurity(List.of());
        }
    }

    private static SecurityScheme scheme(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(name)
                .description(description);
    }
}
