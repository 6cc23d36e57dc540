package io.wecompolicy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.inbox.InboxProfile;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InboxProfile.class)
@QuarkusTestResource(TestDatabase.class)
class AccessApiTest {
    @Inject
    DataSource dataSource;

    @Inject
    Tenants tenants;

    @Test
    void apiKey_isShownOnce_keptHashed_andOpensWhatItsRolesAllow() {
        Response created = post("/api/v1/api-keys", Map.of("name", "crm", "roles", List.of("data")));

        assertThat(created.statusCode()).isEqualTo(201);
        JsonPath key = created.jsonPath();
        assertThat(key.getString("key")).matches("wpk_[A-Za-z0-9_-]{43}");
        assertThat(key.getString("createdAt")).endsWith("+08:00");
        assertThat(admin().get("/api/v1/api-keys?limit=500").asString())
                .contains(key.getString("id"))
                .doesNotContain(key.getString("key"));
        assertThat(stored(key.getString("id"))).containsExactly(new KeyText(key.getString("key")).hash());
        Map<?, ?> me = bearer(key).get("/api/v1/me").as(Map.class);
        assertThat(me.get("name")).isEqualTo("key:" + key.getString("id"));
        assertThat(me.get("roles")).isEqualTo(List.of("data"));
        assertThat(bearer(key).get("/api/v1/users").statusCode()).isEqualTo(403);
    }

    @Test
    void apiKey_revoked_isRefused_andRevokingTwiceIsFine() {
        JsonPath key = post("/api/v1/api-keys", Map.of("name", "old", "roles", List.of("data")))
                .jsonPath();

        Response revoked = admin().delete("/api/v1/api-keys/" + key.getString("id"));

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(bearer(key).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(admin().delete("/api/v1/api-keys/" + key.getString("id")).statusCode())
                .isEqualTo(204);
        assertThat(admin().delete("/api/v1/api-keys/k-none").statusCode()).isEqualTo(404);
    }

    @Test
    void apiKey_expired_isRefused() {
        JsonPath key = post("/api/v1/api-keys", Map.of("name", "short", "roles", List.of("data")))
                .jsonPath();

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(366)), Clock.class);

        assertThat(bearer(key).get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void apiKey_ofOneCorp_isRefusedForAnother() throws SQLException {
        JsonPath key = post("/api/v1/api-keys", Map.of("name", "one", "roles", List.of("admin")))
                .jsonPath();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update access_api_key set corp_id = 'ww-one' where id = '" + key.getString("id") + "'");
        }

        Response other = bearer(key).get("/api/v1/users?corp=ww-two");

        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.jsonPath().getString("detail"))
                .isEqualTo(
                        "the login `key:" + key.getString("id") + "` is not for corp `ww-two`; ask an administrator");
        assertThat(bearer(key).get("/api/v1/users?corp=ww-one").statusCode()).isEqualTo(200);
    }

    @Test
    void apiKey_thatIsWrongInManyWays_isToldAllOfThem() {
        Response answer = post(
                "/api/v1/api-keys",
                Map.of(
                        "name",
                        " ",
                        "roles",
                        List.of("boss"),
                        "corp",
                        "ww-none",
                        "expiresAt",
                        "2020-01-01T00:00:00+08:00"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "type", "urn:wecom-policy:problem:invalid-input",
                        "status", 400,
                        "title", "invalid input",
                        "detail", "the input has 4 mistakes",
                        "instance", "/api/v1/api-keys",
                        "violations",
                                List.of(
                                        Map.of("field", "name", "message", "must have 1 to 100 characters"),
                                        Map.of(
                                                "field", "roles",
                                                "message",
                                                        "there is no role `boss`; use rule-editor, approver, campaign, data, config, auditor, admin"),
                                        Map.of("field", "corp", "message", "`ww-none` is not configured"),
                                        Map.of(
                                                "field", "expiresAt",
                                                "message", "must be in the future and at most 365 days away"))));
    }

    @Test
    void users_putTwice_changesNothingTheSecondTime() {
        assertThat(counts(List.of(Map.of("name", "li", "password", "correct horse", "roles", List.of("approver")))))
                .isEqualTo(Map.of("created", 1, "updated", 0, "unchanged", 0, "removed", 0));
        List<Object> wish = List.of(Map.of(
                "name",
                "li",
                "roles",
                List.of("approver", "data"),
                "departments",
                List.of("总部/华东"),
                "wecomUserId",
                "lisi"));
        assertThat(counts(wish)).isEqualTo(Map.of("created", 0, "updated", 1, "unchanged", 0, "removed", 0));
        assertThat(counts(wish)).isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 1, "removed", 0));
        assertThat(given().auth()
                        .preemptive()
                        .basic("li", "correct horse")
                        .get("/api/v1/me")
                        .as(Map.class))
                .isEqualTo(Map.of(
                        "name", "li",
                        "roles", List.of("approver", "data"),
                        "corps", List.of(),
                        "departments", List.of("总部/华东"),
                        "wecomUserId", "lisi"));
        assertThat(admin().get("/api/v1/users").asString()).doesNotContain("$2a$", "password\"");
        assertThat(tenants.ids()).hasSize(2);
        for (String corp : tenants.ids()) {
            String audit = admin().get("/api/v1/audit?objectType=user&objectId=li&corp=" + corp)
                    .asString();
            assertThat(JsonPath.from(audit).getList("items.action")).isEqualTo(List.of("update", "create"));
            assertThat(JsonPath.from(audit).getList("items.actor")).isEqualTo(List.of("admin", "admin"));
            assertThat(audit).doesNotContain("$2a$", "correct horse");
        }
    }

    @Test
    void users_wrong_areNotStoredAtAll() {
        Response answer = put(List.of(
                Map.of("name", "fine-one", "password", "correct horse"),
                Map.of("name", "Bad Name"),
                Map.of("name", "no-password"),
                Map.of("name", "short", "password", "1234567")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.field"))
                .isEqualTo(List.of("[1].name", "[2].password", "[3].password"));
        assertThat(admin().get("/api/v1/users?limit=500").asString()).doesNotContain("fine-one");
    }

    @Test
    void lastAdministrator_canNotBeTakenAway() {
        Response answer = put(List.of(Map.of("name", "admin", "roles", List.of("data"))));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("`admin` is the last administrator; make another user `admin` first");
    }

    @Test
    void everyEndpoint_isForAdministratorsOnly_butMe() {
        for (String role : Roles.ALL) {
            put(List.of(Map.of("name", "is-" + role, "password", "correct horse", "roles", List.of(role))));
            RequestSpecification person = given().auth().preemptive().basic("is-" + role, "correct horse");
            boolean admin = role.equals(Roles.ADMIN);

            assertThat(person.get("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(person.get("/api/v1/users").statusCode()).isEqualTo(admin ? 200 : 403);
            assertThat(person.get("/api/v1/api-keys").statusCode()).isEqualTo(admin ? 200 : 403);
            assertThat(person.contentType("application/json")
                            .body("[]")
                            .put("/api/v1/users")
                            .statusCode())
                    .isEqualTo(admin ? 200 : 403);
            assertThat(person.body("{}").post("/api/v1/users/nobody/password").statusCode())
                    .isEqualTo(admin ? 404 : 403);
            assertThat(person.body("{}").post("/api/v1/api-keys").statusCode()).isEqualTo(admin ? 400 : 403);
            assertThat(person.delete("/api/v1/api-keys/k-none").statusCode()).isEqualTo(admin ? 404 : 403);
        }
        put(List.of(Map.of("name", "is-admin", "disabled", true)));
    }

    private List<String> stored(String id) {
        List<String> hashes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key_hash from access_api_key where id = '" + id + "'")) {
            while (row.next()) {
                hashes.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return hashes;
    }

    private static Map<?, ?> counts(List<?> wishes) {
        return put(wishes).as(Map.class);
    }

    private static Response put(List<?> wishes) {
        return admin().contentType("application/json").body(wishes).put("/api/v1/users");
    }

    private static Response post(String path, Map<?, ?> body) {
        return admin().contentType("application/json").body(body).post(path);
    }

    private static RequestSpecification bearer(JsonPath key) {
        return given().header("Authorization", "Bearer " + key.getString("key"));
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }
}
