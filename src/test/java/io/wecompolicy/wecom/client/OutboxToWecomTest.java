package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.outbox.ActionStatus;
import io.wecompolicy.outbox.ActionView;
import io.wecompolicy.outbox.Actions;
import io.wecompolicy.outbox.NewAction;
import io.wecompolicy.outbox.Outbox;
import io.wecompolicy.outbox.Work;
import io.wecompolicy.outbox.Work.MarkTag;
import io.wecompolicy.outbox.Work.SendWelcome;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole way out, as it is wired: table, lanes, client, HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = EmulatedCorp.class, restrictToAnnotatedClass = true)
class OutboxToWecomTest {
    private static final CorpId CORP = new CorpId(SampleCorp.CORP_ID);

    @EmulatedCorp.Here
    EmulatedWecom wecom;

    @Inject
    Outbox outbox;

    @Inject
    Actions actions;

    @Inject
    MeterRegistry registry;

    private final String decision = Ulids.next("d");

    @Test
    void newCustomer_isGreetedByName_andTagged_thoughWecomIsBusyAtFirst() {
        Scan scan = wecom.people().scan(SampleCorp.POSTER);
        Pair pair = new Pair(scan.userId(), scan.externalUserId());
        wecom.switches().fail("externalcontact/send_welcome_msg", Fault.answer(-1), 1);
        wecom.switches().fail("externalcontact/mark_tag", Fault.LOST_ANSWER, 1);

        append(
                Optional.of(Instant.now().plusSeconds(18)),
                new SendWelcome(pair, new WelcomeCode(scan.welcomeCode()), "[客户昵称]您好", Optional.empty(), List.of()));
        append(Optional.empty(), new MarkTag(pair, List.of("渠道来源/门店海报"), List.of()));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT, ActionStatus.SENT)));
        assertThat(wecom.welcomes())
                .filteredOn(welcome -> welcome.externalUserId().equals(scan.externalUserId()))
                .extracting(welcome -> welcome.text())
                .containsExactly(scan.name() + "您好");
        assertThat(wecom.people().tags(scan.userId(), scan.externalUserId())).containsExactly("渠道来源/门店海报");
        assertThat(actions.ofDecision(CORP, decision))
                .extracting(ActionView::attempts)
                .containsExactly(2, 2);
        assertThat(registry.get("policy.outbox.receipt.to.sent")
                        .tag("type", "send-welcome")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private void append(Optional<Instant> dueBefore, Work work) {
        NewAction action = new NewAction(CORP, new EventId(Ulids.next("e")), decision, work, dueBefore, List.of());
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(action)));
    }

    private List<ActionStatus> statuses() {
        return actions.ofDecision(CORP, decision).stream()
                .map(ActionView::status)
                .toList();
    }
}
