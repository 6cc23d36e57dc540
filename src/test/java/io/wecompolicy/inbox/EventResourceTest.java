package io.wecompolicy.inbox;

import static io.restassured.RestAssured.given;
import static io.wecompolicy.inbox.InboxTables.CORP;
import static io.wecompolicy.inbox.InboxTables.aCustomer;
import static io.wecompolicy.inbox.InboxTables.anEdit;
import static io.wecompolicy.inbox.InboxTables.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.UnknownEvent;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(InboxProfile.class)
@TestSecurity(
        user = "tester",
        roles = {"admin"})
class EventResourceTest {
    @Inject
    Inbox inbox;

    @Inject
    RecordingHandler handler;

    @Inject
    InboxTables tables;

    @Inject
    SubjectKeys keys;

    @Test
    void event_showsItsPayload_butNoWelcomeCode() {
        String customer = aCustomer();
        EventId id = accept(arrival(new ContactAdded(
                "zhangsan",
                customer,
                "metro-line2",
                Optional.of(new WelcomeCode("CODE")),
                Instant.ofEpochSecond(1_700_000_000L))));
        await().until(() -> handler.decided(customer).size() == 1);

        Map<String, Object> body = corp().get("/api/v1/events/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(body)
                .containsEntry("id", id.value())
                .containsEntry("app", "main")
                .containsEntry("apps", List.of("main"))
                .containsEntry("corpId", CORP.value())
                .containsEntry("type", "contact-added")
                .containsEntry("userId", "zhangsan")
                .containsEntry("externalUserId", customer)
                .containsEntry("state", "metro-line2")
                .containsEntry("status", "decided")
                .containsEntry("attempts", 1)
                .containsEntry("error", null)
                .containsEntry("decisionId", "d-" + id.value())
                .containsEntry(
                        "payload",
                        Map.of(
                                "userId", "zhangsan",
                                "externalUserId", customer,
                                "state", "metro-line2",
                                "at", "2023-11-15T06:13:20+08:00"));
        assertThat(body.get("receivedAt").toString()).endsWith("+08:00");
    }

    @Test
    void events_areFilteredAndPaged_newestFirst() {
        String customer = aCustomer();
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(number -> accept(anEdit(customer, number)).value())
                .toList();

        String cursor = corp().queryParam("externalUserId", customer)
                .queryParam("limit", 3)
                .queryParam("app", "main")
                .queryParam("type", "contact-edited")
                .queryParam("userId", "zhangsan")
                .queryParam("from", "2026-01-01T00:00:00+08:00")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(4), ids.get(3), ids.get(2)))
                .extract()
                .path("nextCursor");
        corp().queryParam("externalUserId", customer)
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(1), ids.get(0)))
                .body("nextCursor", nullValue());
        corp().queryParam("externalUserId", customer)
                .queryParam("app", "second")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        corp().queryParam("externalUserId", customer)
                .queryParam("to", "2026-01-01T00:00:00+08:00")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("corp", InboxProfile.OTHER_CORP)
                .queryParam("externalUserId", customer)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("corp", InboxProfile.OTHER_CORP)
                .get("/api/v1/events/" + ids.get(0))
                .then()
                .statusCode(404);
    }

    @Test
    void wrongParameters_areNamed() {
        corp().queryParam("status", "lost")
                .queryParam("type", "x")
                .queryParam("from", "today")
                .queryParam("cursor", "AA")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("violations.field", contains("status", "type", "from", "cursor"));
        corp().queryParam("userId", "a\u0000b")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("violations.field", contains("userId"));
        corp().queryParam("from", "0000-01-01T00:00:00Z")
                .queryParam("to", "+999999999-01-01T00:00:00Z")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from", "to"));
        corp().queryParam("limit", 501)
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("violations.field", contains("limit"));
        corp().queryParam("cursor", "?").get("/api/v1/events").then().statusCode(400);
        corp().get("/api/v1/events/e-none").then().statusCode(404);
        corp().get("/api/v1/events/a%00b").then().statusCode(404);
        given().get("/api/v1/events").then().statusCode(400).body("title", equalTo("corp required"));
        given().queryParam("corp", "wwNone").get("/api/v1/events").then().statusCode(404);
    }

    @Test
    void erasedCustomer_leavesAnEventWithoutPayload() {
        String customer = aCustomer();
        EventId id = accept(anEdit(customer, 1));
        await().until(() -> handler.decided(customer).size() == 1);

        QuarkusTransaction.requiringNew().run(() -> keys.destroy(CORP.value(), customer));

        Map<String, Object> body = corp().get("/api/v1/events/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(body).containsEntry("status", "decided").doesNotContainKey("payload");
    }

    @Test
    void unknownEvent_ofAnErasedCustomer_isUnreadableToo() {
        String customer = aCustomer();
        EventId id = accept(arrival(new UnknownEvent("from_the_future", "", customer, Instant.EPOCH)));
        corp().get("/api/v1/events/" + id)
                .then()
                .body("externalUserId", equalTo(customer))
                .body("payload.event", equalTo("from_the_future"));

        QuarkusTransaction.requiringNew().run(() -> keys.destroy(CORP.value(), customer));

        Map<String, Object> body = corp().get("/api/v1/events/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(body).containsEntry("status", "ignored").doesNotContainKey("payload");
        String raw = tables.texts("select encode(raw, 'hex') from inbox_event where id = ?", id.value())
                .get(0);
        assertThat(keys.open(CORP.value(), customer, HexFormat.of().parseHex(raw)))
                .isEmpty();
    }

    @Test
    void deadEvent_isPutBack_decidedOneIsNot() {
        String customer = aCustomer();
        handler.hinder(customer, event -> {
            throw new IllegalStateException("no");
        });
        EventId id = accept(anEdit(customer, 1));
        await().until(() -> tables.states(customer).equals(List.of("dead/3")));
        handler.help(customer);

        corp().post("/api/v1/events/" + id + "/retry").then().statusCode(200).body("id", equalTo(id.value()));

        await().until(() -> tables.states(customer).equals(List.of("decided/1")));
        corp().post("/api/v1/events/" + id + "/retry").then().statusCode(409);
        corp().post("/api/v1/events/e-none/retry").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "reader",
            roles = {"data"})
    void reader_mayNotPutBack() {
        corp().get("/api/v1/events").then().statusCode(200);
        corp().post("/api/v1/events/e-none/retry").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "analyst",
            roles = {"rule-editor"})
    void othersMayNotRead() {
        corp().get("/api/v1/events").then().statusCode(403);
        corp().contentType("application/json")
                .body("[]")
                .post("/api/v1/signals")
                .then()
                .statusCode(403);
    }

    @Test
    void signals_areRecordedOnceById() {
        String customer = aCustomer();
        String body = """
                [{"externalUserId": "%1$s", "kind": "keyword", "key": "价格", "at": "2025-11-11T20:00:00+08:00", "id": "%1$s-1"},
                 {"externalUserId": "%1$s", "userId": "zhangsan", "kind": "order", "key": "o", "amount": 12.50, "at": "2025-11-11T20:00:00+08:00", "id": "%1$s-2"},
                 {"externalUserId": "%1$s", "kind": "keyword", "key": "again", "at": "2025-11-11T20:00:00+08:00", "id": "%1$s-1"}]
                """.formatted(customer);

        signals(body).then().statusCode(202).body("accepted", equalTo(2)).body("duplicates", equalTo(1));
        signals(body).then().statusCode(202).body("accepted", equalTo(0)).body("duplicates", equalTo(3));

        await().until(() -> handler.decided(customer).size() == 2);
        corp().queryParam("externalUserId", customer)
                .queryParam("type", "signal-recorded")
                .get("/api/v1/events")
                .then()
                .body("items.userId", contains("zhangsan", ""));
        signals("[]").then().statusCode(202).body("accepted", equalTo(0));
    }

    @Test
    void signals_withMistakes_areRefusedWhole() {
        String customer = aCustomer();
        String body = """
                [{"externalUserId": "%s", "kind": "keyword", "key": "k", "at": "2025-11-11T20:00:00+08:00", "id": "good"},
                 {"externalUserId": "a\\tb", "kind": "", "key": "k", "amount": 1e999, "at": "yesterday", "id": "bad"}]
                """.formatted(customer);

        signals(body)
                .then()
                .statusCode(400)
                .body("violations.field", contains("[1].externalUserId", "[1].kind", "[1].amount", "[1].at"))
                .body("violations.message", hasItem("is missing"));

        assertThat(tables.states(customer)).isEmpty();
        for (String wrong :
                List.of("{}", "[1]", "[null]", "null", "", "[{\"id\": \"a\\u0000\"}]", "[{\"ID\": \"a\"}]", "[] []")) {
            signals(wrong).then().statusCode(400);
        }
    }

    @Test
    void readiness_knowsTheInbox() {
        // The first call of all warms the service up, which takes long on a busy machine.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(given().get("/q/health/ready")
                                .jsonPath()
                                .getList("checks.findAll { it.status == 'UP' }.name"))
                        .contains("inbox"));
    }

    private Response signals(String body) {
        return corp().contentType("application/json").body(body).post("/api/v1/signals");
    }

    private static RequestSpecification corp() {
        return given().queryParam("corp", CORP.value());
    }

    private EventId accept(Arrival arrival) {
        return inbox.accept(arrival).toCompletableFuture().join().id();
    }
}
