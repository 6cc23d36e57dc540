package io.wecompolicy.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
class HomePageTest {
    private static final String PASSWORD = "correct horse";

    @BeforeEach
    void aReaderOfOneCorp() {
        Response loaded = login("admin", "admin")
                .contentType("application/json")
                .body(List.of(Map.of(
                        "name",
                        "reader-of-one",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("auditor"),
                        "corps",
                        List.of(TwoCorps.ONE))))
                .put("/api/v1/users");
        assertThat(loaded.statusCode()).isEqualTo(200);
    }

    @Test
    void readerOfAllCorps_seesEach_andTheOneAskedFor() {
        Response page = login("admin", "admin").get("/?corp=" + TwoCorps.OTHER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("/?corp=" + TwoCorps.ONE + "\"")
                .contains("/?corp=" + TwoCorps.OTHER + "\" aria-current=\"page\"")
                .contains("/cards?corp=" + TwoCorps.OTHER);
    }

    @Test
    void readerOfOneCorp_seesNothingOfTheOther() {
        Response page = login("reader-of-one", PASSWORD).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("/cards?corp=" + TwoCorps.ONE).doesNotContain(TwoCorps.OTHER);
    }

    @Test
    void readerOfOneCorp_isRefusedThePageOfTheOther() {
        assertThat(login("reader-of-one", PASSWORD)
                        .get("/?corp=" + TwoCorps.OTHER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(login("reader-of-one", PASSWORD)
                        .get("/cards?corp=" + TwoCorps.OTHER)
                        .statusCode())
                .isEqualTo(403);
    }

    private static RequestSpecification login(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }
}
