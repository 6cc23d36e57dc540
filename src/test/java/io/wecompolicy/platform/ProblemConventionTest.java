package io.wecompolicy.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemConventionTest {
    @Test
    void unknownAddress_isNotFound() {
        assertProblem(
                admin().get("/api/v1/nothing"),
                Map.of(
                        "type", "urn:wecom-policy:problem:not-found",
                        "status", 404,
                        "title", "not found",
                        "detail", "there is nothing at this address; /q/openapi lists what there is",
                        "instance", "/api/v1/nothing"));
    }

    @Test
    void wrongMethodAndTypes_areNamed() {
        assertProblem(
                admin().delete("/api/v1/me"),
                Map.of(
                        "type", "urn:wecom-policy:problem:method-not-allowed",
                        "status", 405,
                        "title", "method not allowed",
                        "detail", "this address does not take that method; /q/openapi lists those it takes",
                        "instance", "/api/v1/me"));
        assertProblem(
                admin().contentType("text/plain").body("x").put("/api/v1/users"),
                Map.of(
                        "type", "urn:wecom-policy:problem:unsupported-media-type",
                        "status", 415,
                        "title", "unsupported media type",
                        "detail", "this address does not read that `Content-Type`; try `application/json`",
                        "instance", "/api/v1/users"));
        assertProblem(
                admin().accept("image/png").get("/api/v1/me"),
                Map.of(
                        "type", "urn:wecom-policy:problem:not-acceptable",
                        "status", 406,
                        "title", "not acceptable",
                        "detail", "this address can not answer in the type that `Accept` asks for",
                        "instance", "/api/v1/me"));
    }

    @Test
    void bodyThatIsNotJson_isToldWhere() {
        assertProblem(put("[{x"), badRequest("the body is not JSON at line 1, column 3"));
    }

    @Test
    void bodyOfAnotherShape_isToldWhat() {
        assertProblem(put("{\"a\": 1}"), badRequest("the body `{…}` is not a list `[…]`"));
        assertProblem(
                put("[{\"name\": \"x\", \"roles\": 4}]"),
                Map.of(
                        "type", "urn:wecom-policy:problem:invalid-input",
                        "status", 400,
                        "title", "invalid input",
                        "detail", "the input has 1 mistake",
                        "instance", "/api/v1/users",
                        "violations", List.of(Map.of("field", "[0].roles", "message", "must be a list `[…]`"))));
    }

    @Test
    void parameterThatCanNotBeRead_isABadRequest() {
        assertProblem(
                admin().get("/api/v1/users?limit=many"),
                Map.of(
                        "type", "urn:wecom-policy:problem:invalid-input",
                        "status", 400,
                        "title", "invalid input",
                        "detail", "the input has 1 mistake",
                        "instance", "/api/v1/users",
                        "violations",
                                List.of(Map.of(
                                        "field",
                                        "limit",
                                        "message",
                                        "`many` is not a whole number of at most 9 digits"))));
    }

    @Test
    void whatBreaksInside_showsAnIdAndNothingElse() {
        Response answer = admin().get("/api/v1/broken");

        String id = answer.jsonPath().getString("id");
        assertThat(id).startsWith("x-");
        assertProblem(
                answer,
                Map.of(
                        "type",
                        "urn:wecom-policy:problem:internal-error",
                        "status",
                        500,
                        "title",
                        "internal error",
                        "detail",
                        "something broke inside; give the id `" + id + "` to whoever runs the service",
                        "instance",
                        "/api/v1/broken",
                        "id",
                        id));
    }

    private static void assertProblem(Response answer, Map<String, Object> expected) {
        assertThat(answer.statusCode()).isEqualTo(expected.get("status"));
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getMap("")).isEqualTo(expected);
    }

    private static Map<String, Object> badRequest(String detail) {
        return Map.of(
                "type", "urn:wecom-policy:problem:bad-request",
                "status", 400,
                "title", "bad request",
                "detail", detail,
                "instance", "/api/v1/users");
    }

    private static Response put(String body) {
        return admin().contentType("application/json").body(body).put("/api/v1/users");
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }
}
