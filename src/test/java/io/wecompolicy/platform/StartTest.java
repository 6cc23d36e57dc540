package io.wecompolicy.platform;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartTest {
    @Test
    void service_onFreshDatabase_isAlive() {
        when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
