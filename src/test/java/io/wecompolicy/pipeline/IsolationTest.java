package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.rulebook.LiveRulebook;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule whose sum does not fit into an int, for the live code {@code caps}; beside it one that is sound. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PipelineProfile.class)
class IsolationTest {
    private static final CorpId CORP = new CorpId(PipelineProfile.CORP);
    private static final RuleName RULE = new RuleName(Family.TAGGING, "上限合计");
    private static final Map<String, Object> SHORT = Map.of("family", "tagging", "rule", "上限合计");
    private static final String ISOLATIONS = "/api/v1/rulebooks/live/isolations";

    @Inject
    Inbox inbox;

    @Inject
    LiveRulebook rulebooks;

    @Test
    void ruleThatThrowsInFiveDecisions_isLeftOutOfTheSixth_untilItIsLifted() {
        String seat = "{\"userId\":\"%s\",\"dailyCap\":2147483647}";
        Response loaded = admin().body(
                        "[{\"name\":\"上限\",\"configId\":\"caps\",\"state\":\"caps\",\"channel\":\"上限\",\"seats\":["
                                + seat.formatted("zhangsan") + "," + seat.formatted("lisi") + "]}]")
                .put("/api/v1/contact-ways");
        assertThat(loaded.statusCode()).isEqualTo(200);

        for (int event = 1; event <= 5; event++) {
            JsonPath failed = decision();
            assertThat(failed.getList("failures"))
                    .isEqualTo(List.of(Map.of(
                            "family", "tagging",
                            "rule", "上限合计",
                            "file", "tagging/caps.drl",
                            "line", 1,
                            "reason", "threw",
                            "text", "求值时出错（ArithmeticException）")));
            assertThat(failed.getList("fired")).isEmpty();
            assertThat(failed.getList("rulebook.isolated")).isEmpty();
        }
        await().until(() -> isolated().equals(List.of(RULE)));

        JsonPath sixth = decision();
        assertThat(sixth.getList("failures")).isEmpty();
        assertThat(sixth.getList("fired.rule")).isEqualTo(List.of("丁"));
        assertThat(sixth.getList("rulebook.isolated")).isEqualTo(List.of(SHORT));
        assertThat(admin().get(ISOLATIONS).jsonPath().getList("items.rule")).isEqualTo(List.of("上限合计"));
        assertThat(audit("isolate").getList("items.actor")).isEqualTo(List.of("system"));

        assertThat(lift().statusCode()).isEqualTo(204);
        await().until(() -> isolated().isEmpty());

        assertThat(decision().getList("failures.rule")).isEqualTo(List.of("上限合计"));
        assertThat(audit("lift").getList("items.actor")).isEqualTo(List.of("admin"));
        assertThat(admin().get(ISOLATIONS).jsonPath().getList("items")).isEmpty();
        Response again = lift();
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.jsonPath().getString("detail"))
                .isEqualTo("rule `上限合计` of `tagging` is not isolated; list those that are with GET " + ISOLATIONS);
    }

    private List<RuleName> isolated() {
        return rulebooks.current(CORP, "").orElseThrow().isolated();
    }

    /** About another new customer. */
    private JsonPath decision() {
        String customer = Ulids.next("wm");
        Instant at = Instant.parse("2026-11-11T01:00:00Z");
        ContactAdded event = new ContactAdded("zhangsan", customer, "caps", Optional.empty(), at);
        byte[] raw = event.toString().getBytes(StandardCharsets.UTF_8);
        inbox.accept(new Arrival(CORP, "line", raw, event, Instant.now()))
                .toCompletableFuture()
                .join();
        await().until(() -> decisions(customer).getList("items").size() == 1);
        String id = decisions(customer).getString("items[0].id");
        return admin().get("/api/v1/decisions/{id}", id).jsonPath();
    }

    private static JsonPath decisions(String customer) {
        return admin().queryParam("externalUserId", customer)
                .get("/api/v1/decisions")
                .jsonPath();
    }

    private static Response lift() {
        return admin().delete(ISOLATIONS + "/{family}/{rule}", "tagging", "上限合计");
    }

    private static JsonPath audit(String action) {
        return admin().queryParam("action", action)
                .queryParam("objectId", RULE.text())
                .get("/api/v1/audit")
                .jsonPath();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin").contentType("application/json");
    }
}
