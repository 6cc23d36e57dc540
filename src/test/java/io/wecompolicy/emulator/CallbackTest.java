package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 5 of the checklist: callbacks on their way, with retries and mischief. */
class CallbackTest {
    private EmulatedWecom wecom;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample()
                .withRetries(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(30)));
        receiver = new Receiver();
        wecom.subscribe(receiver.subscription());
    }

    @AfterEach
    void stop() {
        wecom.close();
        receiver.close();
    }

    @Test
    void refusedCallback_comesAgain_signedAfresh_untilItIsAccepted() {
        receiver.answers(503, 500);

        wecom.people().scan();

        await().until(() -> wecom.deliveries().size() == 3);
        assertThat(wecom.deliveries().stream().map(DeliveryAttempt::status)).containsExactly(503, 500, 200);
        assertThat(wecom.deliveries().stream().map(DeliveryAttempt::attempt)).containsExactly(1, 2, 3);
        assertThat(receiver.received().stream().map(Received::xml).distinct()).hasSize(1);
        assertThat(receiver.received().stream().map(Received::nonce).distinct()).hasSize(3);
    }

    @Test
    void callbackThatNobodyAccepts_isGivenUpAfterFourDeliveries() {
        receiver.answers(503, 503, 503, 503);

        wecom.people().scan();

        await().until(() -> wecom.deliveries().size() == 4);
        await().during(Duration.ofMillis(200)).until(() -> receiver.received().size() == 4);
    }

    @Test
    void unreachableReceiver_isTriedFourTimes() {
        receiver.close();

        wecom.people().scan();

        await().until(() -> wecom.deliveries().size() == 4);
        assertThat(wecom.deliveries()).allMatch(attempt -> attempt.status() == 0);
    }

    @Test
    void duplicates_areTheSameEvent_encryptedDifferently() {
        wecom.switches().duplicateCallbacks(2);

        wecom.people().scan();

        await().until(() -> receiver.received().size() == 3);
        assertThat(receiver.received().stream().map(Received::xml).distinct()).hasSize(1);
        assertThat(receiver.received().stream().map(Received::envelope).distinct())
                .hasSize(3);
    }

    @Test
    void lostCallbacks_neverCome() {
        wecom.switches().loseCallbacks(1);
        wecom.people().scan();
        wecom.switches().loseCallbacks(0);
        Scan second = wecom.people().scan();

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).element("ExternalUserID")).isEqualTo(second.externalUserId());
    }

    @Test
    void reorderedCallbacks_allCome_inAnotherOrder() {
        wecom.switches().reorderCallbacks(Duration.ofMillis(300));
        List<String> sent = Stream.generate(() -> wecom.people().scan())
                .limit(20)
                .map(Scan::externalUserId)
                .toList();

        await().until(() -> receiver.received().size() == 20);
        List<String> came = receiver.received().stream()
                .map(received -> received.element("ExternalUserID"))
                .toList();
        assertThat(came).containsExactlyInAnyOrderElementsOf(sent).isNotEqualTo(sent);
    }

    @Test
    void markedTag_echoesOnlyWhenSwitchedOn() {
        Caller caller = new Caller(wecom.baseUrl()).authorised();
        Scan scan = wecom.people().scan(SampleCorp.METRO);
        String first = ApiTest.markTag(scan, SampleCorp.METRO_TAG_ID);
        caller.postQuoted("externalcontact/mark_tag", first);
        wecom.switches().echo(true);
        caller.postQuoted("externalcontact/mark_tag", ApiTest.markTag(scan, SampleCorp.OFFICIAL_ACCOUNT_TAG_ID));

        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().stream().map(received -> received.element("ChangeType")))
                .containsExactlyInAnyOrder("add_external_contact", "edit_external_contact");
    }

    @Test
    void subscriber_getsOnlyItsCompanysEvents() {
        wecom.close();
        CompanySeed other = SampleCorp.seed("ww0000000000000002", "another-secret");
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample().withCompanies(SampleCorp.seed(), other));
        wecom.subscribe(receiver.subscription());

        wecom.people("ww0000000000000002").scan();
        Scan ours = wecom.people().scan();

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).element("ExternalUserID")).isEqualTo(ours.externalUserId());
    }

    @Test
    void receiver_isVerified_onlyWithTheRightKeys() {
        Subscription right = receiver.subscription();
        Subscription wrong =
                Subscription.of(right.url(), right.corpId(), "OtherToken", right.encodingAesKey(), right.agentId());

        assertThat(wecom.verify(right)).isTrue();
        assertThat(wecom.verify(wrong)).isFalse();
    }

    @Test
    void unknownEvent_isSentAsItIs() {
        wecom.backoffice().emit("brand_new", Map.of("ChangeType", "some]]>thing"));

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).xml())
                .contains("<Event><![CDATA[brand_new]]></Event>")
                .endsWith("<ChangeType><![CDATA[some]]]]><![CDATA[>thing]]></ChangeType></xml>");
    }
}
