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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "violations", List.of(Map.of("field", "[0].roles", "message", "`4` is not a list `[…]`"))));
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
    void switchThatIsNeitherOnNorOff_isNamed() {
        Response answer = admin().contentType("application/json").body("[]").put("/api/v1/members?replace=maybe");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations"))
                .isEqualTo(List.of(Map.of("field", "replace", "message", "`maybe` is not true or false")));
    }

    @Test
    void userWithAnUnknownFieldOrANullRole_isRefused() {
        assertThat(put("[{\"name\": \"x\", \"rolls\": []}]").jsonPath().getList("violations"))
                .isEqualTo(List.of(Map.of("field", "[0].rolls", "message", "is not a field here")));
        assertThat(put("[{\"name\": \"x\", \"roles\": [null]}]").jsonPath().getList("violations"))
                .isEqualTo(List.of(Map.of("field", "[0].roles[0]", "message", "must not be null")));
        assertProblem(put("[] []"), badRequest("the body goes on behind its end at line 1, column 4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/users/%00/password",
                "GET /api/v1/decisions/%00",
                "GET /api/v1/contacts/%00",
                "DELETE /api/v1/contacts/%00",
                "DELETE /api/v1/api-keys/%00"
            })
    void pathWithANul_isNotFound(String call) {
        Response answer = call(call, "{\"password\": \"correct horse\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("detail"))
                .endsWith("in the address has a control character or half of a character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/decisions?rule=%00 rule",
                "GET /api/v1/decisions?externalUserId=%00 externalUserId",
                "GET /api/v1/audit?action=%00 action",
                "GET /api/v1/audit?objectId=%00 objectId",
                "GET /api/v1/members?corp=%00 corp",
                "GET /api/v1/users?cursor=AA cursor",
                "GET /api/v1/api-keys?cursor=xyz cursor",
                "POST /api/v1/api-keys name"
            })
    void parameterOrField_thatNoDatabaseKeeps_isNamed(String callAndField) {
        String[] words = callAndField.split(" ");

        Response answer = call(words[0] + " " + words[1], "{\"name\": \"a\\u0000\", \"roles\": [\"data\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.field")).isEqualTo(List.of(words[2]));
    }

    @Test
    void problemOfTheOpenDoor_namesTheAddress() {
        Response answer = given().get("/callback/no-such-app?msg_signature=x");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("/callback/no-such-app");
    }

    @Test
    void nameWithANul_isALoginThatFails() {
        assertThat(given().auth()
                        .preemptive()
                        .basic("a\u0000", "x")
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
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

    private static Response call(String methodAndAddress, String body) {
        String[] words = methodAndAddress.split(" ");
        RequestSpecification call = admin().urlEncodingEnabled(false);
        return (words[0].equals("POST") ? call.contentType("application/json").body(body) : call)
                .request(words[0], words[1]);
    }

    private static Response put(String body) {
        return admin().contentType("application/json").body(body).put("/api/v1/users");
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }
}
