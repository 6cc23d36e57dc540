package io.wecompolicy.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.platform.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract in the tree is the one that the service shows. {@code -Dopenapi.update} writes it anew. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractTest {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    @Test
    void contractInTheTree_equalsTheRunningService() throws IOException {
        String running = given().auth()
                .preemptive()
                .basic("admin", "admin")
                .get("/q/openapi?format=YAML")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                // the port of the test is no part of the contract
                .replaceAll("(?m)^servers:\n(- .*\n|  .*\n)*", "");

        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, running, StandardCharsets.UTF_8);
        }

        assertThat(running)
                .as("openapi/openapi.yaml; write it anew with ./mvnw test -Dtest=ContractTest -Dopenapi.update")
                .isEqualTo(Files.readString(CONTRACT, StandardCharsets.UTF_8));
    }
}
