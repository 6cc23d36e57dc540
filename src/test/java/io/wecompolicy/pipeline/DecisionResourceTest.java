package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PipelineProfile.class)
class DecisionResourceTest {
    private static final String NUL = "a\u0000b";

    @Test
    void wrongParameters_areNamed_allOfThem() {
        Response answer = admin().queryParam("externalUserId", NUL)
                .queryParam("userId", NUL)
                .queryParam("family", "tags")
                .queryParam("rule", NUL)
                .queryParam("outcome", "lost")
                .queryParam("from", "today")
                .queryParam("to", "0000-01-01T00:00:00Z")
                .queryParam("cursor", Base64.getUrlEncoder().encodeToString(NUL.getBytes(StandardCharsets.UTF_8)))
                .get("/api/v1/decisions");

        assertThat(answer.statusCode()).isEqualTo(400);
        String text = "has a control character or half of a character";
        String instant = "is not an instant with offset, such as 2026-11-11T00:00:00%2B08:00 (+ is %2B in a URL)";
        assertThat(answer.jsonPath().getList("violations"))
                .isEqualTo(List.of(
                        violation("externalUserId", text),
                        violation("userId", text),
                        violation("family", "is not one of tagging, grouping, routing, welcome, permission"),
                        violation("rule", text),
                        violation("outcome", "is not one of accepted, overridden, vetoed, redundant"),
                        violation("from", instant),
                        violation("to", instant),
                        violation("cursor", "is not a cursor of this list")));
    }

    @Test
    void rightParameters_narrow() {
        Response answer = admin().queryParam("family", "tagging")
                .queryParam("outcome", "vetoed")
                .queryParam("from", "2026-11-11T00:00:00+08:00")
                .queryParam("to", "9998-12-31T00:00:00Z")
                .queryParam("userId", "nobody")
                .get("/api/v1/decisions");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void idThatCanNotBe_isNotFound() {
        assertThat(admin().get("/api/v1/decisions/a%00b").statusCode()).isEqualTo(404);
        assertThat(admin().get("/api/v1/decisions/d-none").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> violation(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }
}
