package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.contact.ContactReads;
import io.wecompolicy.contact.Contacts;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.ScriptedSender;
import io.wecompolicy.outbox.Work.MarkTag;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PipelineProfile.class)
class PipelineTest {
    private static final CorpId CORP = new CorpId(PipelineProfile.CORP);
    private static final Instant AT = Instant.parse("2026-11-11T01:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    DataSource dataSource;

    @Inject
    Contacts contacts;

    @Inject
    ContactReads reads;

    @Inject
    ScriptedSender sender;

    private final String customer = Ulids.next("wm");
    private final Pair pair = new Pair("zhangsan", customer);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void secondDecision_beforeTheFirstIsCarriedOut_leavesOneTagOfTheGroup() {
        sender.willAnswer(customer, () -> afterAll(new Delivery.Sent(Optional.empty())));

        bothDecided("one", "two");

        await().until(() -> actionStatuses().equals(List.of("sent", "sent")));
        assertThat(sender.asked(customer))
                .isEqualTo(List.of(
                        new MarkTag(pair, List.of("阶段/甲"), List.of()),
                        new MarkTag(pair, List.of("阶段/乙"), List.of("阶段/甲"))));
        assertThat(tags()).isEqualTo(Set.of("阶段/乙"));
    }

    @Test
    void secondDecision_beforeTheFirstFails_leavesOneTagOfTheGroup() {
        tagged("阶段/丙");
        sender.willAnswer(customer, () -> afterAll(new Delivery.Dead("no such tag")));

        bothDecided("one", "two");

        await().until(() -> actionStatuses().equals(List.of("dead", "sent")));
        assertThat(sender.asked(customer))
                .isEqualTo(List.of(
                        new MarkTag(pair, List.of("阶段/甲"), List.of("阶段/丙")),
                        new MarkTag(pair, List.of("阶段/乙"), List.of("阶段/丙", "阶段/甲"))));
        assertThat(tags()).isEqualTo(Set.of("阶段/乙"));
    }

    @Test
    void secondDecision_thatTakesBackTheFirst_isCarriedOut() {
        tagged("阶段/乙");
        sender.willAnswer(customer, () -> afterAll(new Delivery.Sent(Optional.empty())));

        bothDecided("one", "two");

        await().until(() -> actionStatuses().equals(List.of("sent", "sent")));
        assertThat(tags()).isEqualTo(Set.of("阶段/乙"));
    }

    @Test
    void tagThatIsOnItsWay_isRedundant() {
        sender.willAnswer(customer, () -> afterAll(new Delivery.Sent(Optional.empty())));

        bothDecided("one", "one");

        await().until(() -> actionStatuses().equals(List.of("sent")));
        assertThat(decisions("proposals.outcome.flatten()")).isEqualTo(List.of("accepted", "redundant"));
        assertThat(sender.asked(customer)).isEqualTo(List.of(new MarkTag(pair, List.of("阶段/甲"), List.of())));
    }

    @Test
    void decisionOfACustomerWithADamagedKey_isListedAsUnreadable() throws SQLException {
        sender.willAnswer(customer, () -> new Delivery.Sent(Optional.empty()));
        accept("one", AT, Optional.empty());
        await().until(() -> actionStatuses().equals(List.of("sent")));

        try (Connection connection = dataSource.getConnection();
                PreparedStatement damage = connection.prepareStatement(
                        "update decisionlog_entry set facts = substr(facts, 1, 60) where external_user_id = ?")) {
            damage.setString(1, customer);
            damage.executeUpdate();
        }

        assertThat(decisions("unreadable")).isEqualTo(List.of(true));
        assertThat(decisions("erased")).isEqualTo(List.of(false));
        assertThat(decisions("event.externalUserId")).isEqualTo(List.of(customer));
    }

    @Test
    void welcomeWhoseTemplateNobodyLoaded_isADeadAction() {
        accept("night", AT, Optional.of(new WelcomeCode("CODE")));

        await().until(() -> actionStatuses().equals(List.of("dead")));
        List<Map<String, Object>> actions = decisions("actions.flatten()");
        Map<String, Object> expected = new HashMap<>(Map.of(
                "id",
                actions.get(0).get("id"),
                "type",
                "send-welcome",
                "status",
                "dead",
                "attempts",
                0,
                "error",
                "welcome template `night-shift` is not loaded; load it with PUT /api/v1/welcome-templates",
                "proposalIds",
                List.of("p-1")));
        expected.put("dueBefore", null);
        expected.put("sentAt", null);
        expected.put("note", null);
        assertThat(actions).isEqualTo(List.of(expected));
        assertThat(sender.asked(customer)).isEmpty();
    }

    /** Returns when the first is with the sender, which waits, and the second is decided. */
    private void bothDecided(String first, String second) {
        accept(first, AT, Optional.empty());
        await().until(() -> sender.asked(customer).size() == 1);
        // A second apart they would be the same beginning, told twice.
        accept(second, AT.plusSeconds(10), Optional.empty());
        await().until(() -> decisions("id").size() == 2);
        answer.countDown();
    }

    private Delivery afterAll(Delivery delivery) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return delivery;
    }

    private void accept(String state, Instant at, Optional<WelcomeCode> code) {
        ContactAdded event = new ContactAdded("zhangsan", customer, state, code, at);
        byte[] raw = event.toString().getBytes(StandardCharsets.UTF_8);
        inbox.accept(new Arrival(CORP, "line", raw, event, Instant.now()))
                .toCompletableFuture()
                .join();
    }

    private void tagged(String tag) {
        Relation relation = new Relation("zhangsan", customer, Set.of(tag), "", 0, AT.minusSeconds(60), "");
        QuarkusTransaction.requiringNew()
                .run(() -> contacts.learn(CORP, Customer.unknown(customer), List.of(relation)));
    }

    private Set<String> tags() {
        return reads.relations(CORP, List.of(pair)).get(pair).relation().tags();
    }

    private List<String> actionStatuses() {
        return decisions("actions.flatten().status");
    }

    /** Of the customer's decisions, oldest first. */
    private <T> List<T> decisions(String path) {
        return given().auth()
                .preemptive()
                .basic("admin", "admin")
                .queryParam("externalUserId", customer)
                .get("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reverse()." + path);
    }
}
