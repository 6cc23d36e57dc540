package io.wecompolicy.mirror;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Subscription;
import io.wecompolicy.platform.Sql;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What a test sees of the service from outside, and waits for. */
final class Watch {
    static final Duration LIMIT = Duration.ofSeconds(25);
    private static final String OPEN = """
            select (select count(*) from inbox_event where status in ('received', 'failed'))
                 + (select count(*) from outbox_action where status in ('pending', 'failed'))
                 + (select count(*) from mirror_read)
                 + (select count(*) from mirror_reconciliation where status in ('listing', 'reading'))
            """;

    private final DataSource dataSource;

    Watch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on the service gets the corp's callbacks. */
    static void subscribe(EmulatedWecom wecom, URI service) {
        wecom.unsubscribeAll();
        wecom.subscribe(Subscription.of(
                service.resolve("/callback/" + SampleCorp.APP),
                SampleCorp.CORP_ID,
                SampleCorp.TOKEN,
                SampleCorp.ENCODING_AES_KEY,
                Integer.toString(SampleCorp.AGENT_ID)));
    }

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON);
    }

    /** Nothing is open anywhere. */
    void quiet() {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> open() == 0);
    }

    long open() {
        return new Sql(dataSource, OPEN).list(row -> row.getLong(1)).get(0);
    }

    /** Runs one to its end, and answers what it found. */
    static Map<String, Integer> reconcile(String... scope) {
        return finished(start(scope)).getMap("differences");
    }

    static String start(String... scope) {
        return admin().body(Map.of("scope", List.of(scope)))
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static JsonPath finished(String id) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        Set.of("done", "failed").contains(reconciliation(id).getString("status")));
        assertThat(reconciliation(id).getString("error")).isEmpty();
        return reconciliation(id);
    }

    static JsonPath reconciliation(String id) {
        return admin().get("/api/v1/reconciliations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Of one customer, oldest first: a field of each event. */
    static List<String> events(String customer, String field) {
        return events(customer, "", field);
    }

    static List<String> events(String customer, String type, String field) {
        RequestSpecification question =
                admin().queryParam("externalUserId", customer).queryParam("limit", 200);
        if (!type.isEmpty()) {
            question.queryParam("type", type);
        }
        return question.get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reverse()." + field);
    }

    /** What the service believes of the pair. */
    record Known(String status, Set<String> tags) {}

    static Known known(String userId, String customer) {
        JsonPath contact = admin().get("/api/v1/contacts/" + customer).jsonPath();
        List<Map<String, Object>> relations = contact.getList("relations");
        if (relations == null) {
            return new Known("unknown", Set.of());
        }
        return relations.stream()
                .filter(relation -> relation.get("userId").equals(userId))
                .map(relation -> new Known((String) relation.get("status"), tags(relation.get("tags"))))
                .findFirst()
                .orElse(new Known("unknown", Set.of()));
    }

    private static Set<String> tags(Object list) {
        Set<String> tags = new TreeSet<>();
        ((List<?>) list).forEach(tag -> tags.add((String) tag));
        return tags;
    }
}
