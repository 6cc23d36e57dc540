package io.wecompolicy.emulator;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.wecompolicy.platform.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmulatorResourceTest.WithEmulator.class)
@QuarkusTestResource(TestDatabase.class)
class EmulatorResourceTest {
    public static class WithEmulator implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("policy.emulator.enabled", "true", "policy.emulator.port", "0");
        }
    }

    @Test
    void scan_fromTheForm_goesBackToThePage() {
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("state", "")
                .when()
                .post("/emulator/scan")
                .then()
                .statusCode(303)
                .header("Location", not(containsString("emulator")));
    }

    @Test
    void scan_fromAProgram_saysWhoScanned() {
        given().contentType(ContentType.JSON)
                .body("{\"state\":\"metro-line2\",\"userId\":\"lisi\"}")
                .when()
                .post("/emulator/scan")
                .then()
                .statusCode(200)
                .body("userId", equalTo("lisi"))
                .body("externalUserId", startsWith("wm"));
    }

    @Test
    void scan_ofAnUnknownCode_isABadRequest() {
        given().contentType(ContentType.JSON)
                .body("{\"state\":\"unknown\"}")
                .when()
                .post("/emulator/scan")
                .then()
                .statusCode(400)
                .body("detail", equalTo("no live code `unknown`"));
    }

    @Test
    void emulator_isNoPartOfTheContract() {
        when().get("/q/openapi").then().statusCode(200).body(not(containsString("/emulator")));
    }
}
