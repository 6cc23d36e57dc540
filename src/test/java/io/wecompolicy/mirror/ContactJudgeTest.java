package io.wecompolicy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.contact.Contacts;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.mirror.Watch.Known;
import io.wecompolicy.platform.Sql;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.wecom.client.EmulatedCorp;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a read is worth beside what is known, for reads that no emulated WeCom would show at the right moment. */
@QuarkusTest
@TestProfile(MirrorProfile.class)
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = EmulatedCorp.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ContactJudgeTest {
    private static final CorpId CORP = new CorpId(SampleCorp.CORP_ID);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    ReadTable reads;

    @Inject
    ContactJudge judge;

    @Inject
    Contacts contacts;

    @Inject
    DataSource dataSource;

    private final String customer = Ulids.next("wm");
    private final Pair pair = new Pair("zhangsan", customer);

    /** What these tests take from the table nobody ends: it must not be left to others. */
    @AfterEach
    void leaveNothing() {
        new Sql(dataSource, "delete from mirror_read where cause_id = 'e-test'").update();
    }

    @Test
    void relationOfLongAgo_isLearnt_withoutAWord() {
        Outcome outcome = judged(false, shown(NOW.minus(Duration.ofDays(8)), "城市/上海"));

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(known()).isEqualTo(new Known("active", Set.of("城市/上海")));
        assertThat(Watch.events(customer, "type")).isEmpty();
    }

    @Test
    void relationThatBeganJustNow_waitsForItsCallback() {
        Outcome outcome = judged(false, shown(NOW.minusMillis(500)));

        assertThat(outcome).isEqualTo(Outcome.postponed(NOW.minusMillis(500).plusSeconds(2)));
        assertThat(known().status()).isEqualTo("unknown");
    }

    @Test
    void pairThatWecomDoesNotShow_endsOnlyByAReconcile() {
        observed(added(NOW.minusSeconds(100)));

        assertThat(judged(false, Optional.empty())).isEqualTo(Outcome.DONE);
        assertThat(known().status()).isEqualTo("active");
    }

    @Test
    void endThatWasThatOfAnEarlierRelation_isTakenBack() {
        observed(added(NOW.minusSeconds(100)));
        observed(new ContactDeleted("zhangsan", customer, "", NOW.minusSeconds(100)));

        Outcome outcome = judged(false, shown(NOW.minusSeconds(100), "城市/上海"));

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(known()).isEqualTo(new Known("active", Set.of("城市/上海")));
    }

    @Test
    void pairThatEndedJustNow_isNotJudged() {
        observed(added(NOW.minusSeconds(100)));
        observed(new ContactDeleted("zhangsan", customer, "", NOW));

        assertThat(judged(false, shown(NOW.minusSeconds(100)))).isEqualTo(Outcome.postponed(NOW.plusSeconds(2)));
        assertThat(known().status()).isEqualTo("deleted-by-member");
    }

    @Test
    void readDuringWhichThePairEnded_isNotUsed() {
        observed(added(NOW.minusSeconds(100)));
        Optional<ReadContact> shown = shown(NOW.minusSeconds(100), "城市/上海");

        DueRead read = claimed(false);
        QuarkusTransaction.requiringNew().run(() -> reads.makeStale(CORP, List.of(pair)));
        Outcome outcome = judged(read, shown);

        assertThat(outcome).isInstanceOf(Outcome.Again.class);
        assertThat(known()).isEqualTo(new Known("active", Set.of()));
    }

    @Test
    void customerWhoLeftTheMember_staysSo_thoughWecomShowsBoth() {
        observed(added(NOW.minusSeconds(100)));
        observed(new io.wecompolicy.core.event.FollowDeleted("zhangsan", customer, NOW.minusSeconds(50)));

        assertThat(judged(false, shown(NOW.minusSeconds(100), "城市/上海"))).isEqualTo(Outcome.DONE);
        assertThat(known()).isEqualTo(new Known("deleted-by-customer", Set.of("城市/上海")));
    }

    private Outcome judged(boolean isNew, Optional<ReadContact> shown) {
        return judged(claimed(isNew), shown);
    }

    private Outcome judged(DueRead read, Optional<ReadContact> shown) {
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            Outcome judged = judge.judge(read, shown, NOW);
            reads.end(read, NOW);
            return judged;
        });
        return outcome;
    }

    /** As the worker does it, with a due time at which no worker looks yet. */
    private DueRead claimed(boolean isNew) {
        Instant later = NOW.plus(Duration.ofDays(1));
        ReadRequest request = ReadRequest.of(Subject.contact(CORP, pair), "e-test", later);
        return QuarkusTransaction.requiringNew().call(() -> {
            reads.note(List.of(isNew ? request.ofNew() : request));
            return reads.claim(later, 100).stream()
                    .filter(read -> read.subject().equals(request.subject()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private void observed(Event event) {
        QuarkusTransaction.requiringNew().run(() -> contacts.observe(CORP, List.of(event)));
    }

    private ContactAdded added(Instant at) {
        return new ContactAdded("zhangsan", customer, "", Optional.empty(), at);
    }

    private Optional<ReadContact> shown(Instant since, String... tags) {
        Relation relation = new Relation("zhangsan", customer, Set.of(tags), "", 1, since, "");
        Map<String, String> names = tags.length == 0 ? Map.of() : Map.of("et" + tags[0].hashCode(), tags[0]);
        return Optional.of(
                new ReadContact(Customer.unknown(customer), List.of(new ReadContact.Shown(relation, names))));
    }

    private Known known() {
        return Watch.known("zhangsan", customer);
    }
}
