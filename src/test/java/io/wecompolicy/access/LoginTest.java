package io.wecompolicy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wecompolicy.platform.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginTest {
    @Test
    void try_all() {
        for (String p : new String[] {"/api/v1/me", "/nowhere", "/q/openapi", "/q/metrics", "/q/swagger-ui", "/login", "/q/health/live", "/callback/x", "/c/x"}) {
            print(p, given().redirects().follow(false).get(p));
            print(p + " admin", given().auth().preemptive().basic("admin", "admin").redirects().follow(false).get(p));
            print(p + " wrong", given().auth().preemptive().basic("admin", "nope").redirects().follow(false).get(p));
            print(p + " browser", given().accept("text/html").redirects().follow(false).get(p));
        }
        print("405", admin().delete("/api/v1/me"));
        print("415", admin().contentType("text/plain").body("x").put("/api/v1/users"));
        print("json", admin().contentType("application/json").body("{x").put("/api/v1/users"));
        print("json2", admin().contentType("application/json").body("{\"name\":1}").put("/api/v1/users"));
        print("json3", admin().contentType("application/json").body("[{\"name\":\"x\",\"rolez\":4}]").put("/api/v1/users"));
        print("json4", admin().contentType("application/json").body("[{\"name\":\"x\",\"roles\":4}]").put("/api/v1/users"));
        print("empty", admin().contentType("application/json").put("/api/v1/users"));
        print("406", admin().accept("image/png").get("/api/v1/me"));
        print("bad int", admin().get("/api/v1/users?limit=x"));
        print("bad cursor", admin().get("/api/v1/users?cursor=%25"));
        print("key", admin().contentType("application/json").body(Map.of("name", "crm", "roles", java.util.List.of("data"))).post("/api/v1/api-keys"));
        print("keys", admin().get("/api/v1/api-keys"));
        print("users", admin().get("/api/v1/users"));
        Response login = given().redirects().follow(false).header("Origin", io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port).formParam("name", "admin").formParam("password", "admin").post("/login");
        print("login", login);
        Response bad = given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").formParam("name", "admin").formParam("password", "adxmin").post("/login");
        print("login bad", bad);
        print("login empty", given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").formParam("name", "admin").post("/login"));
        print("session", given().cookies(login.cookies()).get("/api/v1/me"));
        print("session post", given().cookies(login.cookies()).contentType("application/json").body("[]").put("/api/v1/users"));
        print("session post ok", given().cookies(login.cookies()).header("Sec-Fetch-Site", "same-origin").contentType("application/json").body("[]").put("/api/v1/users"));
        print("logout", given().redirects().follow(false).cookies(login.cookies()).header("Sec-Fetch-Site", "same-origin").post("/logout"));
        print("session after", given().redirects().follow(false).cookies(login.cookies()).get("/api/v1/me"));
    }

    private io.restassured.specification.RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }

    private void print(String what, Response r) {
        String b = r.asString();
        System.out.println("### " + what + " -> " + r.statusCode() + " " + r.headers().asList().stream().filter(h -> !h.getName().matches("(?i)content-length|vary")).toList() + "\n    " + b.substring(0, Math.min(b.length(), 400)));
    }
}
