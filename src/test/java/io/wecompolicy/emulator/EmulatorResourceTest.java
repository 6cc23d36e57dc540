package io.wecompolicy.emulator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.wecompolicy.platform.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithEmulator.class)
@QuarkusTestResource(TestDatabase.class)
class EmulatorResourceTest {
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
}
