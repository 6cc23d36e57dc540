package io.wecompolicy.inbox;

import static io.wecompolicy.inbox.InboxTables.aCustomer;
import static io.wecompolicy.inbox.InboxTables.anEdit;
import static io.wecompolicy.inbox.InboxTables.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactRead;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.UnknownEvent;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(InboxProfile.class)
class InboxTest {
    @Inject
    Inbox inbox;

    @Inject
    RecordingHandler handler;

    @Inject
    InboxTables tables;

    @Inject
    SubjectKeys keys;

    @Test
    void arrivals_ofOnePair_areDecidedOnceAndInOrder() {
        List<String> customers =
                Stream.generate(InboxTables::aCustomer).limit(5).toList();

        List<List<EventId>> accepted =
                customers.stream().map(customer -> acceptAll(customer, 40)).toList();

        for (int i = 0; i < customers.size(); i++) {
            String customer = customers.get(i);
            await().until(() -> handler.decided(customer).size() == 40);
            assertThat(handler.decided(customer)).isEqualTo(accepted.get(i));
            assertThat(handler.decided(customer)).extracting(EventId::value).isSorted();
            assertThat(tables.states(customer)).containsOnly("decided/1").hasSize(40);
        }
    }

    @Test
    void sameArrival_manyTimesAtOnce_isStoredOnce() {
        String customer = aCustomer();
        Arrival first = anEdit(customer, 1);
        Arrival byOtherApp = new Arrival(first.corp(), "second", first.raw(), first.event(), first.receivedAt());

        List<Acceptance> acceptances = IntStream.range(0, 60)
                .mapToObj(number ->
                        inbox.accept(number % 2 == 0 ? first : byOtherApp).toCompletableFuture())
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        await().until(() -> handler.decided(customer).size() == 1);
        assertThat(acceptances.stream().map(Acceptance::id).distinct())
                .containsExactlyElementsOf(handler.decided(customer));
        assertThat(acceptances.stream().filter(acceptance -> !acceptance.duplicate()))
                .hasSize(1);
        assertThat(tables.states(customer)).containsExactly("decided/1");
        assertThat(tables.texts(
                        "select array_to_string(apps, ',') from inbox_seen where event_id = ?",
                        handler.decided(customer).get(0).value()))
                .containsExactly("main,second");
    }

    @Test
    void sameText_inAnotherCorp_isAnotherEvent() {
        Arrival arrival = anEdit(aCustomer(), 1);
        Arrival elsewhere = new Arrival(
                new CorpId(InboxProfile.OTHER_CORP), "other", arrival.raw(), arrival.event(), arrival.receivedAt());

        assertThat(inbox.accept(arrival).toCompletableFuture().join().duplicate())
                .isFalse();
        assertThat(inbox.accept(elsewhere).toCompletableFuture().join().duplicate())
                .isFalse();
    }

    @Test
    void welcome_doesNotWaitForOtherWork() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        List<String> slow = List.of(aCustomer(), aCustomer());
        for (String customer : slow) {
            handler.hinder(customer, event -> {
                busy.countDown();
                hold(end);
            });
            inbox.accept(anEdit(customer, 1));
            // one after the other, so that they are in two batches and both threads are taken
            await().until(() -> busy.getCount() < 2 || customer.equals(slow.get(1)));
        }
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        String behind = aCustomer();
        inbox.accept(anEdit(behind, 1));

        String greeted = aCustomer();
        inbox.accept(arrival(new ContactAdded(
                "zhangsan", greeted, "", Optional.of(new WelcomeCode("code")), Instant.ofEpochSecond(1_700_000_000L))));

        await().until(() -> handler.decided(greeted).size() == 1);
        assertThat(handler.decided(behind)).isEmpty();
        end.countDown();
        await().until(() -> handler.decided(behind).size() == 1);
    }

    @Test
    void eventThatFails_isTriedAgain_thenDead_thenPutBackByHand() {
        String customer = aCustomer();
        handler.hinder(customer, event -> {
            throw new IllegalStateException("says the name of a customer");
        });

        EventId first = accept(anEdit(customer, 1));
        EventId second = accept(anEdit(customer, 2));

        await().until(() -> tables.states(customer).equals(List.of("dead/3", "dead/3")));
        assertThat(tables.texts("select error from inbox_event where id = ?", first.value())
                        .get(0))
                .startsWith("IllegalStateException at inbox.InboxTest:")
                .doesNotContain("name of a customer");
        assertThat(inbox.retry(new CorpId(InboxProfile.OTHER_CORP), second)).isFalse();
        handler.help(customer);
        assertThat(inbox.retry(InboxTables.CORP, second)).isTrue();
        await().until(() -> tables.states(customer).equals(List.of("dead/3", "decided/1")));
        assertThat(handler.decided(customer)).containsExactly(second);
        assertThat(inbox.retry(InboxTables.CORP, second)).isFalse();
    }

    @Test
    void laterEvent_waitsForEarlierOneThatFailed() {
        String customer = aCustomer();
        List<EventId> tried = new ArrayList<>();
        handler.hinder(customer, event -> {
            tried.add(event.id());
            if (tried.size() == 1) {
                throw new IllegalStateException("once");
            }
        });

        List<EventId> accepted = acceptAll(customer, 5);

        await().until(() -> handler.decided(customer).size() == 5);
        assertThat(handler.decided(customer)).isEqualTo(accepted);
    }

    @Test
    void postponedEvent_comesBackUncounted() {
        String customer = aCustomer();
        List<EventId> tried = new ArrayList<>();
        handler.hinder(customer, event -> {
            tried.add(event.id());
            if (tried.size() < 10) {
                throw new EventPostponed("no rulebook is live", Duration.ofMillis(1));
            }
        });

        EventId id = accept(anEdit(customer, 1));

        await().until(() -> handler.decided(customer).equals(List.of(id)));
        assertThat(tables.states(customer)).containsExactly("decided/1");
    }

    @Test
    void badOneOfABatch_doesNotHoldUpTheOthers() {
        List<String> customers =
                Stream.generate(InboxTables::aCustomer).limit(30).toList();
        handler.hinder(customers.get(7), event -> {
            throw new IllegalStateException("always");
        });

        customers.forEach(customer -> inbox.accept(anEdit(customer, 1)));

        for (String customer : customers) {
            List<String> end = List.of(customer.equals(customers.get(7)) ? "dead/3" : "decided/1");
            await().until(() -> tables.states(customer).equals(end));
        }
    }

    @Test
    void customerWithADamagedKey_isRefusedAlone_othersOfTheGroupAreStored() {
        String damaged = aCustomer();
        accept(anEdit(damaged, 0));
        await().until(() -> handler.decided(damaged).size() == 1);
        tables.execute("update contact_key set wrapped = decode(repeat('00', 60), 'hex') where subject = ?", damaged);
        List<String> others = Stream.generate(InboxTables::aCustomer).limit(40).toList();

        List<CompletableFuture<Acceptance>> refused = new ArrayList<>();
        List<CompletableFuture<Acceptance>> stored = new ArrayList<>();
        for (String other : others) {
            stored.add(inbox.accept(anEdit(other, 1)).toCompletableFuture());
            refused.add(inbox.accept(anEdit(damaged, stored.size())).toCompletableFuture());
        }

        stored.forEach(CompletableFuture::join);
        refused.forEach(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(InboxUnavailable.class));
        for (String other : others) {
            await().until(() -> tables.states(other).equals(List.of("decided/1")));
        }
    }

    @Test
    void eventsOfDeadReplica_areTakenOver_eachOnce() {
        String customer = aCustomer();

        List<EventId> ids = appendOwnedBy("r-dead", customer, 30);

        await().until(() -> handler.decided(customer).size() >= 30);
        assertThat(handler.decided(customer)).isEqualTo(ids);
        assertThat(tables.states(customer)).containsOnly("decided/1").hasSize(30);
    }

    @Test
    void eventsOfLivingReplica_areLeft_andGoBeforeLaterOnes() {
        String customer = aCustomer();
        tables.execute("insert into platform_replica values ('r-living', now(), now() + interval '1 hour')");
        List<EventId> theirs = appendOwnedBy("r-living", customer, 1);
        String other = aCustomer();

        EventId ours = accept(anEdit(customer, 2));
        acceptAll(other, 3);

        await().until(() -> handler.decided(other).size() == 3);
        await().until(() -> tables.texts("select owner from inbox_event where id = ?", ours.value())
                .equals(List.of("")));
        assertThat(handler.decided(customer)).isEmpty();
        tables.execute("delete from platform_replica where id = 'r-living'");
        await().until(() -> handler.decided(customer).size() == 2);
        assertThat(handler.decided(customer)).containsExactly(theirs.get(0), ours);
    }

    @Test
    void eventThatAnotherReplicaTook_isNotDecidedHere() {
        String customer = aCustomer();
        tables.execute("insert into platform_replica values ('r-taker', now(), now() + interval '1 hour')");
        List<EventId> theirs = appendOwnedBy("r-taker", customer, 1);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> inbox.decided(theirs.get(0), "d-1")))
                .isInstanceOf(EventLost.class);

        assertThat(tables.states(customer)).containsExactly("received/0");
        tables.execute("delete from platform_replica where id = 'r-taker'");
    }

    @Test
    void derivedEvents_comeWithTheirTransaction() {
        String kept = aCustomer();
        String dropped = aCustomer();
        Instant at = Instant.ofEpochSecond(1_700_000_000L);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    inbox.append(List.of(anEdit(dropped, 1)));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        List<Acceptance> acceptances = QuarkusTransaction.requiringNew()
                .call(() -> inbox.append(List.of(arrival(new ContactRead("zhangsan", kept, "s", "e-cause", at)))));

        await().until(() -> handler.decided(kept).size() == 1);
        assertThat(acceptances)
                .isEqualTo(List.of(new Acceptance(handler.decided(kept).get(0), false)));
        assertThat(tables.texts("select cause_id from inbox_event where external_user_id = ?", kept))
                .containsExactly("e-cause");
        assertThat(tables.states(dropped)).isEmpty();
        assertThatThrownBy(() -> inbox.append(List.of())).hasMessageContaining("ransaction");
    }

    @Test
    void unknownEvent_isKept_andDecidedByNobody() {
        EventId id = accept(arrival(new UnknownEvent("from_the_future", aCustomer(), "", Instant.EPOCH)));

        assertThat(tables.texts("select status || ': ' || error from inbox_event where id = ?", id.value()))
                .containsExactly("ignored: this version does not know the event");
    }

    @Test
    void eventOfErasedCustomer_isIgnored() {
        String customer = aCustomer();
        tables.execute("insert into platform_replica values ('r-eraser', now(), now() + interval '1 hour')");
        appendOwnedBy("r-eraser", customer, 1);

        QuarkusTransaction.requiringNew().run(() -> keys.destroy(InboxTables.CORP.value(), customer));
        tables.execute("delete from platform_replica where id = 'r-eraser'");

        await().until(() -> tables.states(customer).equals(List.of("ignored/1")));
    }

    private List<EventId> appendOwnedBy(String replica, String customer, int amount) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Arrival> arrivals = IntStream.range(0, amount)
                    .mapToObj(number -> anEdit(customer, number))
                    .toList();
            List<EventId> ids =
                    inbox.append(arrivals).stream().map(Acceptance::id).toList();
            ids.forEach(id -> tables.own(id, replica));
            return ids;
        });
    }

    private List<EventId> acceptAll(String customer, int amount) {
        List<CompletableFuture<Acceptance>> answers = IntStream.range(0, amount)
                .mapToObj(number -> inbox.accept(anEdit(customer, number)).toCompletableFuture())
                .toList();
        return answers.stream().map(answer -> answer.join().id()).toList();
    }

    private EventId accept(Arrival arrival) {
        return inbox.accept(arrival).toCompletableFuture().join().id();
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
