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
import io.wecompolicy.core.event.ContactEdited;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.mirror.Watch.Known;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.wecom.client.EmulatedCorp;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What members do to customers by hand, seen by reads; and what we do ourselves, never seen. */
@QuarkusTest
@TestProfile(MirrorProfile.class)
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = EmulatedCorp.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MirrorTest extends Watched {
    private static final CorpId CORP = new CorpId(SampleCorp.CORP_ID);
    private static final String METRO = "渠道来源/地铁广告";

    @Inject
    Inbox inbox;

    @Test
    void newContact_isRead_andDecidedWithItsName() {
        Scan scan = scanned();

        assertThat(Watch.events(scan.externalUserId(), "type")).isEqualTo(List.of("contact-added", "contact-read"));
        assertThat(wecom.people().tags(scan.userId(), scan.externalUserId())).containsExactlyInAnyOrder(METRO, NAMED);
        assertThat(known(scan)).isEqualTo(new Known("active", Set.of(METRO, NAMED)));
    }

    @Test
    void fiveEditsInABurst_areOneRead() {
        Scan scan = scanned();
        wecom.clearRecords();
        Instant now = Instant.now();
        for (int i = 0; i < 5; i++) {
            ContactEdited edited = new ContactEdited(scan.userId(), scan.externalUserId(), now.plusSeconds(i));
            byte[] raw = edited.toString().getBytes(StandardCharsets.UTF_8);
            inbox.accept(new Arrival(CORP, SampleCorp.APP, raw, edited, now))
                    .toCompletableFuture()
                    .join();
        }
        watch.quiet();

        assertThat(wecom.calls("externalcontact/get")).hasSize(1);
        assertThat(Watch.events(scan.externalUserId(), "contact-edited", "status"))
                .containsExactly("decided", "ignored", "ignored", "ignored", "ignored");
        String first =
                Watch.events(scan.externalUserId(), "contact-edited", "id").get(0);
        assertThat(Watch.events(scan.externalUserId(), "contact-edited", "error")
                        .subList(1, 5))
                .containsOnly("coalesced into " + first);
    }

    @Test
    void tagOfAMember_isAnsweredOnce_withoutEcho() {
        answeredOnce();
    }

    @Test
    void tagOfAMember_isAnsweredOnce_withEcho() {
        wecom.switches().echo(true);
        answeredOnce();
    }

    @Test
    void tagOfAMember_isAnsweredOnce_thoughTheEchoComesBeforeOurSettlement() {
        wecom.switches().echo(true);
        Scan scan = scanned();
        // Carried out and echoed; we do not know that before the second try, which waits longer than the echo's read.
        wecom.switches().fail("externalcontact/mark_tag", Fault.LOST_ANSWER, 2);
        tagged(scan, VALUABLE);

        assertAnsweredOnce(scan);
    }

    @Test
    void tagsOfOurs_thatAMemberTakesOff_areTold() {
        Scan scan = scanned();
        wecom.people().editTags(scan.userId(), scan.externalUserId(), List.of(), List.of(METRO));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(new Known("active", Set.of(NAMED))));

        assertThat(Watch.events(scan.externalUserId(), "tags-changed", "status"))
                .containsExactly("decided");
    }

    @Test
    void tag_renamedAndDeleted_isSoForAllWhoCarryIt_withoutAWord() {
        Scan scan = scanned();
        wecom.backoffice().createTag("城市", "上海");
        tagged(scan, "城市/上海");
        await().atMost(Watch.LIMIT).until(() -> known(scan).tags().contains("城市/上海"));
        watch.quiet();

        wecom.backoffice().renameTag("城市/上海", "沪");
        await().atMost(Watch.LIMIT).until(() -> known(scan).tags().equals(Set.of(METRO, NAMED, "城市/沪")));
        wecom.people().editRemark(scan.userId(), scan.externalUserId(), "老客户");
        watch.quiet();
        wecom.backoffice().deleteTag("城市/沪");
        await().atMost(Watch.LIMIT).until(() -> known(scan).tags().equals(Set.of(METRO, NAMED)));

        assertThat(Watch.events(scan.externalUserId(), "tags-changed", "status"))
                .hasSize(1);
    }

    private void answeredOnce() {
        Scan scan = scanned();
        tagged(scan, VALUABLE);
        assertAnsweredOnce(scan);
    }

    private void assertAnsweredOnce(Scan scan) {
        Known expected = new Known("active", Set.of(METRO, NAMED, VALUABLE, ADVISER));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(expected));
        watch.quiet();
        // Something else is edited, so that the customer is read once more.
        wecom.people().editRemark(scan.userId(), scan.externalUserId(), "贵宾");
        watch.quiet();

        assertThat(Watch.events(scan.externalUserId(), "tags-changed", "status"))
                .containsExactly("decided");
        assertThat(wecom.people().tags(scan.userId(), scan.externalUserId()))
                .containsExactlyInAnyOrder(METRO, NAMED, VALUABLE, ADVISER);
        assertThat(known(scan)).isEqualTo(expected);
    }

    private void tagged(Scan scan, String tag) {
        wecom.people().editTags(scan.userId(), scan.externalUserId(), List.of(tag), List.of());
    }

    /** A new customer, read and tagged. */
    private Scan scanned() {
        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("zhangsan"));
        await().atMost(Watch.LIMIT).until(() -> known(scan).equals(new Known("active", Set.of(METRO, NAMED))));
        watch.quiet();
        return scan;
    }

    private static Known known(Scan scan) {
        return Watch.known(scan.userId(), scan.externalUserId());
    }
}
