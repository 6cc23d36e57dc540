package io.wecompolicy.channel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestSecurity(user = "boss", roles = "admin")
class ContactWayStatesTest {
    @BeforeEach
    void twoLiveCodes() {
        load(true, "a metro", "b shop").statusCode(200);
    }

    @Test
    void state_ofAnotherLiveCode_isRefused() {
        load(false, "c shop")
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ': ' + it.message }",
                        equalTo(List.of("[0].state: `shop` is the state of live code `b`")));
    }

    @Test
    void state_twiceInOneLoad_isRefused() {
        load(false, "c park", "d park")
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ': ' + it.message }",
                        equalTo(List.of("[1].state: is the state of [0]: `park`")));
    }

    @Test
    void states_exchangedInOneLoad_areTaken() {
        load(false, "a shop", "b metro").statusCode(200).body("updated", equalTo(2));
    }

    @Test
    void state_ofLiveCodeThatIsReplaced_isFree() {
        load(true, "c shop").statusCode(200).body("removed", equalTo(2));
    }

    /** Each text is a config id and a state. */
    private static ValidatableResponse load(boolean replace, String... ways) {
        String body = Arrays.stream(ways)
                .map(way -> way.split(" "))
                .map(way -> "{\"name\": \"n\", \"configId\": \"%s\", \"state\": \"%s\"}".formatted(way[0], way[1]))
                .collect(Collectors.joining(",", "[", "]"));
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/contact-ways?corp=" + TwoCorps.ONE + "&replace=" + replace)
                .then();
    }
}
