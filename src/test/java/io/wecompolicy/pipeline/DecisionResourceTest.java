package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.WrittenTime;
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
        Response answer = admin().queryParam("family", "tags")
                .queryParam("outcome", "lost")
                .queryParam("from", "today")
                .queryParam("to", "0000-01-01T00:00:00Z")
                .queryParam("cursor", "AA")
                .get("/api/v1/decisions");

        assertThat(answer.statusCode()).isEqualTo(400);
        String instant = " is not " + WrittenTime.INSTANT + " (+ is %2B in an address)";
        assertThat(answer.jsonPath().getList("violations"))
                .isEqualTo(List.of(
                        violation("family", "is not one of tagging, grouping, routing, welcome, permission"),
                        violation("outcome", "is not one of accepted, overridden, vetoed, redundant"),
                        violation("from", "`today`" + instant),
                        violation("to", "`0000-01-01T00:00:00Z`" + instant),
                        violation(
                                "cursor",
                                "`AA` is not a cursor of this list; send the `nextCursor` of the part before")));
    }

    @Test
    void parametersWithControlCharacters_areNamed_allOfThem() {
        Response answer = admin().queryParam("externalUserId", NUL)
                .queryParam("userId", NUL)
                .queryParam("rule", NUL)
                .queryParam("limit", "abc")
                .get("/api/v1/decisions");

        assertThat(answer.statusCode()).isEqualTo(400);
        String text = "has a control character or half of a character";
        assertThat(answer.jsonPath().getList("violations"))
                .isEqualTo(List.of(
                        violation("externalUserId", text),
                        violation("userId", text),
                        violation("rule", text),
                        violation("limit", "`abc` is not a whole number of at most 9 digits")));
    }

    @Test
    void rightParameters_narrow() {
        Response answer = admin().queryParam("family", "tagging")
                .queryParam("outcome", "vetoed")
                .queryParam("from", "2026-11-11T00:00:00+08:00")
                .queryParam("to", "2199-12-31T00:00:00Z")
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
