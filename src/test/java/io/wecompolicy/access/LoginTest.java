package io.wecompolicy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.platform.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginTest {
    private static final Map<String, Object> REFUSED = Map.of(
            "type", "urn:wecom-policy:problem:login-required",
            "status", 401,
            "title", "login required",
            "detail",
                    "the login was refused; check the name and password or the API key, wait if there were many failed tries",
            "instance", "/api/v1/me");

    @Test
    void programWithoutLogin_isToldTheWays() {
        Response answer = given().get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"wecom-policy\", charset=\"UTF-8\", Bearer realm=\"wecom-policy\"");
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "type", "urn:wecom-policy:problem:login-required",
                        "status", 401,
                        "title", "login required",
                        "detail", "log in with Basic or with an API key in `Authorization: Bearer`",
                        "instance", "/api/v1/me"));
    }

    @Test
    void scriptOfAPage_isNotOfferedBasic() {
        Response answer = given().header("Sec-Fetch-Mode", "cors").get("/api/v1/me");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"wecom-policy\"");
    }

    @Test
    void browserWithoutLogin_isLedToTheForm_andBackAfterwards() {
        Response page = given().redirects().follow(false).accept("text/html").get("/q/openapi");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.header("Location")).isEqualTo(origin() + "/login");
        Response login = form("admin", "admin", page.cookies());
        assertThat(login.header("Location")).isEqualTo(origin() + "/q/openapi");
    }

    @Test
    void openPaths_needNoLogin() {
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/login").statusCode()).isEqualTo(200);
        assertThat(given().get("/callback/nobody").statusCode()).isNotEqualTo(401);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(given().get("/q/openapi").statusCode()).isEqualTo(401);
    }

    @Test
    void basic_withTheRightPassword_isWhoItSays() {
        assertThat(basic("admin", "admin").get("/api/v1/me").as(Map.class)).isEqualTo(admin());
    }

    @Test
    void basic_refused_looksTheSameForEveryReason() {
        aUser("disabled-one", "correct horse", Roles.DATA, true);
        aUser("known-one", "correct horse", Roles.DATA, false);

        for (Response answer : List.of(
                basic("known-one", "wrong").get("/api/v1/me"),
                basic("nobody-at-all", "wrong").get("/api/v1/me"),
                basic("disabled-one", "correct horse").get("/api/v1/me"),
                basic("known-one", "x".repeat(100)).get("/api/v1/me"),
                given().header("Authorization", "Basic %%%").get("/api/v1/me"),
                given().header("Authorization", "Bearer wpk_unknown").get("/api/v1/me"),
                given().header("Authorization", "Bearer something-else").get("/api/v1/me"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.jsonPath().getMap("")).isEqualTo(REFUSED);
        }
    }

    @Test
    void form_withTheRightPassword_opensASession_thatLogoutEnds() {
        Response login = form("admin", "admin", Map.of());

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.header("Location")).isEqualTo(origin() + "/");
        assertThat(login.header("set-cookie"))
                .startsWith("policy-session=")
                .contains("; HTTPOnly")
                .contains("; SameSite=Strict");
        Map<String, String> session = login.cookies();
        assertThat(given().cookies(session).get("/api/v1/me").as(Map.class)).isEqualTo(admin());

        Response logout = given().redirects()
                .follow(false)
                .cookies(session)
                .header("Origin", origin())
                .post("/logout");

        assertThat(logout.statusCode()).isEqualTo(303);
        assertThat(logout.cookie("policy-session")).isEmpty();
        assertThat(given().cookies(session).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(given().cookies(session).get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void form_withAWrongOrMissingPassword_isShownAgain() {
        for (Response answer : List.of(
                form("admin", "wrong", Map.of()),
                given().redirects()
                        .follow(false)
                        .header("Origin", origin())
                        .formParam("name", "admin")
                        .post("/login"))) {
            assertThat(answer.header("Location")).endsWith("/login?refused=wrong");
            assertThat(answer.cookie("policy-session")).isNull();
        }
        assertThat(given().get("/login?refused=wrong").asString()).contains("用户名或密码不正确", "role=\"alert\"");
        assertThat(given().get("/login").asString()).doesNotContain("role=\"alert\"");
    }

    @Test
    void forgedCookie_isNobody() {
        assertThat(given().cookie("policy-session", "c-2026").get("/api/v1/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void changeWithASession_isRefused_unlessItComesFromOurPage() {
        Map<String, String> session = form("admin", "admin", Map.of()).cookies();

        Response curl = given().cookies(session)
                .contentType("application/json")
                .body("[]")
                .put("/api/v1/users");

        assertThat(curl.statusCode()).isEqualTo(403);
        assertThat(curl.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "type", "urn:wecom-policy:problem:forbidden",
                        "status", 403,
                        "title", "forbidden",
                        "detail",
                                "the request does not come from a page of this service; open the page here and try again, or use an API key",
                        "instance", "/api/v1/users"));
        assertThat(changed(given().cookies(session).header("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(changed(given().cookies(session).header("Origin", "null"))).isEqualTo(403);
        assertThat(changed(given().cookies(session).header("Sec-Fetch-Site", "same-site")))
                .isEqualTo(403);
        assertThat(changed(given().cookies(session).header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo(200);
        assertThat(changed(given().cookies(session).header("Origin", origin()))).isEqualTo(200);
    }

    @Test
    void changeWithBasic_needsNoPage_butNotAForeignOne() {
        assertThat(changed(basic("admin", "admin"))).isEqualTo(200);
        assertThat(changed(basic("admin", "admin").header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
    }

    @Test
    void loginForm_postedByAForeignPage_isRefused() {
        Response answer = given().header("Origin", "https://evil.example")
                .formParams("name", "admin", "password", "admin")
                .post("/login");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void newPassword_endsTheSessions() {
        aUser("moves-on", "correct horse", Roles.DATA, false);
        Map<String, String> session =
                form("moves-on", "correct horse", Map.of()).cookies();
        assertThat(given().cookies(session).get("/api/v1/me").statusCode()).isEqualTo(200);

        Response changed = basic("moves-on", "correct horse")
                .contentType("application/json")
                .body(Map.of("current", "correct horse", "password", "battery staple"))
                .post("/api/v1/me/password");

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(given().cookies(session).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(basic("moves-on", "correct horse").get("/api/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(basic("moves-on", "battery staple").get("/api/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void session_isOver_afterItsLimit() {
        Map<String, String> session = form("admin", "admin", Map.of()).cookies();

        itIs(Duration.ofHours(13));

        assertThat(given().cookies(session).get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void tenWrongPasswords_lockTheUser_forAQuarterOfAnHour() {
        aUser("typist", "correct horse", Roles.DATA, false);
        for (int i = 0; i < 10; i++) {
            basic("typist", "wrong").get("/api/v1/me");
        }

        Response locked = basic("typist", "correct horse").get("/api/v1/me");
        itIs(Duration.ofMinutes(16));
        Response free = basic("typist", "correct horse").get("/api/v1/me");

        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.jsonPath().getMap("")).isEqualTo(REFUSED);
        assertThat(free.statusCode()).isEqualTo(200);
    }

    @Test
    void manyFailuresFromOneAddress_areSlowedDown() {
        AtomicLong nanos = new AtomicLong();
        QuarkusMock.installMockForType(new LoginThrottle(3, time(nanos)), LoginThrottle.class);
        for (int i = 0; i < 3; i++) {
            assertThat(basic("nobody", "wrong").get("/api/v1/me").statusCode()).isEqualTo(401);
        }

        Response answer = basic("admin", "admin").get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "type", "urn:wecom-policy:problem:too-many-requests",
                        "status", 429,
                        "title", "too many requests",
                        "detail", "too many failed logins came from this address; wait a minute",
                        "instance", "/api/v1/me"));
        assertThat(form("admin", "admin", Map.of()).header("Location")).isEqualTo("/login?refused=throttled");
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(basic("admin", "admin").get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private static TimeMeter time(AtomicLong nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private static void itIs(Duration later) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), later), Clock.class);
    }

    private static Map<String, Object> admin() {
        Map<String, Object> admin = new HashMap<>(
                Map.of("name", "admin", "roles", List.of("admin"), "corps", List.of(), "departments", List.of()));
        admin.put("wecomUserId", null);
        return admin;
    }

    private static int changed(RequestSpecification request) {
        return request.contentType("application/json")
                .body("[]")
                .put("/api/v1/users")
                .statusCode();
    }

    private static RequestSpecification basic(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static Response form(String name, String password, Map<String, String> cookies) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Origin", origin())
                .formParams("name", name, "password", password)
                .post("/login");
    }

    private static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private static void aUser(String name, String password, String role, boolean disabled) {
        basic("admin", "admin")
                .contentType("application/json")
                .body(List.of(Map.of("name", name, "password", password, "roles", List.of(role), "disabled", disabled)))
                .put("/api/v1/users")
                .then()
                .statusCode(200);
    }
}
