package io.wecompolicy.mirror;

import static io.wecompolicy.mirror.MirrorProfile.ADVISER;
import static io.wecompolicy.mirror.MirrorProfile.NAMED;
import static io.wecompolicy.mirror.MirrorProfile.VALUABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.emulator.CallRecord;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.mirror.Watch.Known;
import io.wecompolicy.platform.Sql;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.wecom.client.EmulatedCorp;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no callback told becomes an event, once. */
@QuarkusTest
@TestProfile(MirrorProfile.class)
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = EmulatedCorp.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ReconcileTest extends Watched {
    private static final CorpId CORP = new CorpId(SampleCorp.CORP_ID);
    private static final String METRO = "渠道来源/地铁广告";

    @Inject
    Inbox inbox;

    /** What other tests left behind is found before this one begins. */
    @BeforeEach
    void settle() {
        Watch.reconcile();
        watch.quiet();
    }

    @Test
    void lostAdd_isFoundOnce_andItsLateOriginalIsIgnored() {
        Scan scan = lost();

        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of("contact-added", 1));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(new Known("active", Set.of(METRO, NAMED))));
        watch.quiet();
        accept(new ContactAdded(
                scan.userId(),
                scan.externalUserId(),
                scan.state(),
                Optional.of(new WelcomeCode(scan.welcomeCode())),
                scan.at().truncatedTo(ChronoUnit.SECONDS)));
        watch.quiet();

        assertThat(Watch.events(scan.externalUserId(), "contact-added", "status"))
                .containsExactly("decided", "ignored");
        assertThat(Watch.events(scan.externalUserId(), "contact-added", "error").get(1))
                .isEqualTo("the same beginning is known already");
        assertThat(Watch.events(scan.externalUserId(), "contact-read", "status"))
                .containsExactly("decided");
        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of());
    }

    @Test
    void lostEnd_isFoundOnce_andItsLateOriginalIsIgnored() {
        Scan scan = scanned();
        wecom.switches().loseCallbacks(1);
        wecom.people().deleteCustomer(scan.userId(), scan.externalUserId());
        // as WeCom stamps it: the second in which it happened, so never after the reconcile that finds it
        Instant ended = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        wecom.switches().reset();

        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of("contact-deleted", 1));
        watch.quiet();
        accept(new ContactDeleted(scan.userId(), scan.externalUserId(), "", ended));
        watch.quiet();

        assertThat(known(scan).status()).isEqualTo("deleted-by-member");
        assertThat(Watch.events(scan.externalUserId(), "contact-deleted", "status"))
                .containsExactly("decided", "ignored");
    }

    @Test
    void lostTags_areFound_andAnswered_withoutOurOwn() {
        Scan scan = scanned();
        wecom.switches().loseCallbacks(1);
        wecom.people().editTags(scan.userId(), scan.externalUserId(), List.of(VALUABLE), List.of());
        wecom.switches().reset();

        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of("tags-changed", 1));
        Known expected = new Known("active", Set.of(METRO, NAMED, VALUABLE, ADVISER));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(expected));
        watch.quiet();

        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of());
        assertThat(Watch.events(scan.externalUserId(), "tags-changed", "status"))
                .containsExactly("decided");
    }

    @Test
    void reconcile_ofAReplicaThatDied_goesOnWhereItStopped() {
        Scan scan = lost();
        wecom.clearRecords();
        wecom.switches().failShare("externalcontact/batch/get_by_user", Fault.SERVER_ERROR, 1);
        String id = Watch.start("customers");
        await().atMost(Watch.LIMIT).until(() -> Watch.reconciliation(id).getInt("compared") > 0);
        await().atMost(Watch.LIMIT)
                .until(() -> !Watch.reconciliation(id).getString("error").isEmpty());
        long lists = calls("externalcontact/list");
        new Sql(dataSource, "update mirror_reconciliation set owner = 'r-dead', next_at = now() where id = ?")
                .text(id)
                .update();
        wecom.switches().reset();

        assertThat(Watch.finished(id).getMap("differences")).isEqualTo(Map.of("contact-added", 1));
        assertThat(known(scan).status()).isIn("unknown", "active");
        // Whoever had been listed before is not listed again: it took no more calls than a run that nothing stopped.
        long all = calls("externalcontact/list");
        assertThat(lists).isBetween(1L, all - 1);
        wecom.clearRecords();
        Watch.reconcile("customers");
        assertThat(all).isEqualTo(calls("externalcontact/list"));
    }

    @Test
    void secondReconcile_whileOneRuns_isRefused() {
        wecom.switches().failShare("externalcontact/groupchat/list", Fault.SERVER_ERROR, 1);
        String id = Watch.start("groups");

        Response second = Watch.admin().body("{}").post("/api/v1/reconciliations");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("detail"))
                .isEqualTo("reconciliation `" + id
                        + "` runs already; wait for its end with GET /api/v1/reconciliations/{id}");
        wecom.switches().reset();
        Watch.finished(id);
    }

    @Test
    void unknownScope_isRefused() {
        Response refused = Watch.admin().body("{\"scope\":[\"tags\",\"moon\"]}").post("/api/v1/reconciliations");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("violations"))
                .isEqualTo(List.of(Map.of(
                        "field",
                        "scope[1]",
                        "message",
                        "`moon` is not one of tags, departments, members, customers, groups")));
    }

    @Test
    void erasedCustomer_isNotLearntAgain() {
        Scan scan = scanned();
        Watch.admin().delete("/api/v1/contacts/" + scan.externalUserId()).then().statusCode(204);

        wecom.people().editTags(scan.userId(), scan.externalUserId(), List.of(VALUABLE), List.of());
        await().atMost(Watch.LIMIT)
                .until(() -> Watch.events(scan.externalUserId(), "contact-edited", "status")
                                .size()
                        == 1);
        watch.quiet();

        assertThat(Watch.reconcile("customers")).isEqualTo(Map.of());
        assertThat(known(scan).status()).isEqualTo("unknown");
    }

    private long calls(String path) {
        return wecom.calls(path).stream()
                .map(CallRecord::errcode)
                .filter(code -> code != -2)
                .count();
    }

    /** A customer whose callback is lost, long enough ago that it can not be on its way. */
    private Scan lost() {
        wecom.switches().loseCallbacks(1);
        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("zhangsan"));
        wecom.switches().reset();
        return scan;
    }

    private Scan scanned() {
        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("zhangsan"));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(new Known("active", Set.of(METRO, NAMED))));
        watch.quiet();
        return scan;
    }

    private void accept(Event event) {
        byte[] raw = event.toString().getBytes(StandardCharsets.UTF_8);
        inbox.accept(new Arrival(CORP, SampleCorp.APP, raw, event, Instant.now()))
                .toCompletableFuture()
                .join();
    }

    private static Known known(Scan scan) {
        return Watch.known(scan.userId(), scan.externalUserId());
    }
}
