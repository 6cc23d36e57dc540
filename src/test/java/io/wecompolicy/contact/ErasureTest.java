package io.wecompolicy.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.wecompolicy.audit.Audit;
import io.wecompolicy.audit.Change;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.platform.Sql;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestSecurity(
        user = "boss",
        roles = {"admin", "auditor"})
class ErasureTest {
    private static final CorpId CORP = new CorpId(TwoCorps.ONE);
    private static final Instant SINCE = Instant.parse("2026-11-11T01:00:00Z");

    @Inject
    Contacts contacts;

    @Inject
    Audit audit;

    @Inject
    DataSource dataSource;

    private final String wm = Ulids.next("wm");

    @BeforeEach
    void aCustomerOfZhangsan() {
        QuarkusTransaction.requiringNew().run(() -> {
            learn("王小明");
            contacts.regroup(CORP, List.of(new SegmentChange(wm, List.of("潜客"), List.of(), Optional.of("潜客"))));
            contacts.observe(
                    CORP,
                    List.of(new SignalRecorded(
                            "", wm, "order", "套餐", new BigDecimal("99.50"), Ulids.next("s"), SINCE)));
            audit.record(List.of(new Change(
                    CORP, "lisi", "update", "contact", wm, wm, Optional.empty(), Optional.of(Map.of("remark", "王总")))));
        });
    }

    @Test
    void customer_shown_hasNameRelationsTagsAndSegments() {
        Map<String, Object> shown =
                call("").statusCode(200).extract().jsonPath().getMap("");

        Map<String, Object> relation = Map.of(
                "userId",
                "zhangsan",
                "status",
                "active",
                "state",
                "metro",
                "addWay",
                1,
                "since",
                "2026-11-11T09:00:00+08:00",
                "remark",
                "王总",
                "tags",
                List.of("城市/上海"));
        Map<String, Object> expected = new java.util.HashMap<>(Map.of(
                "externalUserId",
                wm,
                "name",
                "王小明",
                "type",
                "wechat",
                "gender",
                "male",
                "city",
                "上海",
                "language",
                "zh",
                "corpName",
                "unknown",
                "archiveConsent",
                false,
                "relations",
                List.of(relation),
                "tags",
                List.of("城市/上海")));
        expected.put("segments", List.of("潜客"));
        expected.put("primarySegment", "潜客");
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void export_hasTheSignalsToo_andIsRecorded() {
        call("/export").statusCode(200).body("name", equalTo("王小明")).body("signals.signal.key", equalTo(List.of("套餐")));

        history().body("items.action", equalTo(List.of("export", "update")));
    }

    @Test
    void erasedCustomer_isReadableNowhere() {
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(204);

        call("").statusCode(404);
        call("/export").statusCode(404);
        history()
                .body("items.action", equalTo(List.of("erase", "update")))
                .body("items.actor", equalTo(List.of("boss", "lisi")))
                .body("items.erased", equalTo(List.of(false, true)))
                .body("items[1].after", equalTo(null));
        assertThat(rows()).isEqualTo(0);
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(404);
    }

    @Test
    void customerWithADamagedKey_isShownAsUnreadable_notAsErased() {
        new Sql(dataSource, "update contact_key set wrapped = decode(repeat('00', 60), 'hex') where subject = ?")
                .text(wm)
                .update();

        call("").statusCode(500)
                .body("detail", startsWith("what is stored here does not open: it or its key is damaged; give the id"));
        history()
                .body("items.erased", equalTo(List.of(false)))
                .body("items.unreadable", equalTo(List.of(true)))
                .body("items[0].after", equalTo(null));
    }

    @Test
    void tagsThatSettleAfterTheErasure_areNotStored() {
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(204);

        QuarkusTransaction.requiringNew().run(this::settleATag);

        assertThat(rows()).isEqualTo(0);
    }

    @Test
    void tagsThatSettleDuringTheErasure_areErasedToo() {
        CompletableFuture<Integer> erasure = QuarkusTransaction.requiringNew().call(() -> {
            settleATag();
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> given().auth()
                    .preemptive()
                    .basic("admin", "admin")
                    .delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                    .statusCode());
            await().until(() -> waiting.isDone() || lockWaits() > 0);
            return waiting;
        });

        assertThat(erasure.join()).isEqualTo(204);
        assertThat(rows()).isEqualTo(0);
    }

    @Test
    void erasedCustomer_whoComesBack_isKnownAnew() {
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(204);

        QuarkusTransaction.requiringNew().run(() -> learn("王大明"));

        call("").statusCode(200).body("name", equalTo("王大明"));
        history().body("items.erased", equalTo(List.of(false, true)));
    }

    @Test
    void customer_ofAnotherCorp_isUnknown() {
        given().get("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.OTHER).then().statusCode(404);
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.OTHER)
                .then()
                .statusCode(404);

        call("").statusCode(200);
    }

    @Test
    @TestSecurity(user = "ops", roles = "config")
    void erasure_byOthersThanAdmin_isForbidden() {
        given().delete("/api/v1/contacts/" + wm + "?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(403);
        call("/export").statusCode(403);
    }

    private void settleATag() {
        contacts.tagsApplied(CORP, List.of(new TagChange(new Pair("zhangsan", wm), List.of("城市/北京"), List.of())));
    }

    private int lockWaits() {
        return new Sql(dataSource, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .list(row -> row.getInt(1))
                .get(0);
    }

    private void learn(String name) {
        contacts.learn(
                CORP,
                new Customer(wm, name, "wechat", "male", "上海", "zh", "unknown", false),
                List.of(new Relation("zhangsan", wm, Set.of("城市/上海"), "metro", 1, SINCE, "王总")));
    }

    private ValidatableResponse call(String what) {
        return given().get("/api/v1/contacts/" + wm + what + "?corp=" + TwoCorps.ONE)
                .then();
    }

    private ValidatableResponse history() {
        return given().get("/api/v1/audit?objectType=contact&objectId=" + wm + "&corp=" + TwoCorps.ONE)
                .then()
                .statusCode(200);
    }

    private int rows() {
        return new Sql(dataSource, """
                select (select count(*) from contact_customer where external_user_id = ?)
                     + (select count(*) from contact_relation where external_user_id = ?)
                     + (select count(*) from contact_tag where external_user_id = ?)
                     + (select count(*) from contact_segment where external_user_id = ?)
                     + (select count(*) from contact_signal where external_user_id = ?)
                """)
                .text(wm)
                .text(wm)
                .text(wm)
                .text(wm)
                .text(wm)
                .list(row -> row.getInt(1))
                .get(0);
    }
}
