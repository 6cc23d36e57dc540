package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.WelcomeSent;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Work;
import io.wecompolicy.outbox.Work.MarkTag;
import io.wecompolicy.outbox.Work.SendWelcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the emulated WeCom, which shares no code with us. */
class WecomSenderTest {
    private static final Delivery SENT = new Delivery.Sent(Optional.empty());
    private static final String METRO = "渠道来源/地铁广告";
    private static final String POSTER = "渠道来源/门店海报";
    private static final String WELCOME_PATH = "externalcontact/send_welcome_msg";
    private static final String MARK_PATH = "externalcontact/mark_tag";
    private static final String LIST_PATH = "externalcontact/get_corp_tag_list";
    private static final String ADD_PATH = "externalcontact/add_corp_tag";

    private final EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());
    private final Scan scan = wecom.people().scan(SampleCorp.METRO);
    private final ClientFixture client = client(Map.of("policy.wecom.create-missing-tags", "true"));

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void welcome_withTheName_arrives() {
        Delivery delivery = send(welcome("[客户昵称]您好🌙", Optional.of("您好")));

        assertThat(delivery).isEqualTo(SENT);
        assertThat(texts()).containsExactly(scan.name() + "您好🌙");
    }

    @Test
    void welcome_whoseNameComesTooLate_takesTheFallbackInTime() {
        wecom.switches().delay("externalcontact/get", Duration.ofSeconds(3));
        Instant begin = Instant.now();

        Delivery delivery = send(welcome("[客户昵称]您好", Optional.of("您好，欢迎")));

        assertThat(delivery).isEqualTo(SENT);
        assertThat(texts()).containsExactly("您好，欢迎");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void welcome_withoutNameAndFallback_addressesNobody() {
        wecom.switches().fail("externalcontact/get", Fault.answer(84061), 1);

        assertThat(send(welcome("[客户昵称]，您好！", Optional.empty()))).isEqualTo(SENT);

        assertThat(texts()).containsExactly("您好！");
    }

    @Test
    void welcome_asksForNoNameThatItDoesNotShow() {
        send(welcome("您好", Optional.empty()));

        assertThat(wecom.calls("externalcontact/get")).isEmpty();
    }

    @Test
    void welcome_sentTwice_isSentWithANote() {
        send(welcome("您好", Optional.empty()));

        assertThat(send(welcome("您好", Optional.empty())))
                .isEqualTo(new Delivery.Sent(
                        Optional.of("41051 the welcome was delivered before, or the chat has begun")));
        assertThat(texts()).hasSize(1);
    }

    @Test
    void welcome_whoseAnswerWasLost_isRetried_andReachesTheCustomerOnce() {
        wecom.switches().fail(WELCOME_PATH, Fault.LOST_ANSWER, 1);

        assertThat(send(welcome("您好", Optional.empty()))).isInstanceOf(Delivery.Retry.class);
        assertThat(send(welcome("您好", Optional.empty()))).isInstanceOf(Delivery.Sent.class);

        assertThat(texts()).hasSize(1);
    }

    @Test
    void welcome_withUnknownCode_isDropped() {
        SendWelcome work = new SendWelcome(pair(), new WelcomeCode("no-such-code"), "您好", Optional.empty(), List.of());

        assertThat(send(work))
                .isEqualTo(new Delivery.Dropped("41050 the welcome code is missing, unknown, too old or used"));
    }

    @Test
    void welcome_thatIsTooLongOrEmpty_isDeadWithoutACall() {
        assertThat(send(welcome("好".repeat(1334), Optional.empty())))
                .isEqualTo(new Delivery.Dead("the text of the welcome has 4002 bytes; WeCom takes at most 4000"));
        assertThat(send(welcome("", Optional.empty())))
                .isEqualTo(new Delivery.Dead("the welcome is empty: it has neither text nor attachments"));
        SendWelcome many = new SendWelcome(
                pair(), new WelcomeCode("c"), "", Optional.empty(), Collections.nCopies(10, Map.of("msgtype", "link")));
        assertThat(send(many)).isEqualTo(new Delivery.Dead("a welcome has at most 9 attachments, not 10"));
        assertThat(wecom.calls()).isEmpty();
    }

    @Test
    void welcome_pastItsTime_isNotSent() {
        Delivery delivery = client.sender.send(
                ClientFixture.CORP,
                welcome("[客户昵称]您好", Optional.empty()),
                Instant.now().minusMillis(1));

        assertThat(delivery).isNotEqualTo(SENT);
        assertThat(texts()).isEmpty();
    }

    @Test
    void tags_areMarkedInOneCall_withTheListReadOnce() {
        assertThat(send(marking(List.of(METRO), List.of("客户价值/普通客户")))).isEqualTo(SENT);
        assertThat(send(marking(List.of("渠道来源/公众号"), List.of(METRO)))).isEqualTo(SENT);

        assertThat(tags()).containsExactly("渠道来源/公众号");
        assertThat(wecom.calls(MARK_PATH)).hasSize(2);
        assertThat(wecom.calls(LIST_PATH)).hasSize(1);
    }

    @Test
    void missingTag_isCreatedOnce_alsoWithANewGroup() {
        assertThat(send(marking(List.of(POSTER, "城市/上海", "城市/北京"), List.of()))).isEqualTo(SENT);
        assertThat(send(marking(List.of(POSTER), List.of("城市/北京")))).isEqualTo(SENT);

        assertThat(tags()).containsExactlyInAnyOrder(POSTER, "城市/上海");
        assertThat(wecom.calls(ADD_PATH)).hasSize(2);
    }

    @Test
    void creationWhoseAnswerWasLost_makesNoSecondTag() {
        wecom.switches().fail(ADD_PATH, Fault.LOST_ANSWER, 1);
        assertThat(send(marking(List.of(POSTER), List.of()))).isInstanceOf(Delivery.Retry.class);

        ClientFixture heir = client(Map.of("policy.wecom.create-missing-tags", "true"));
        assertThat(heir.sender.send(ClientFixture.CORP, marking(List.of(POSTER), List.of()), soon()))
                .isEqualTo(SENT);

        assertThat(tags()).containsExactly(POSTER);
        assertThat(wecom.calls(ADD_PATH)).hasSize(1);
    }

    @Test
    void missingTag_thatMayNotBeCreated_isDead_andNamed() {
        ClientFixture strict = client(Map.of());

        Delivery delivery = strict.sender.send(ClientFixture.CORP, marking(List.of(METRO, POSTER), List.of()), soon());

        assertThat(delivery)
                .isEqualTo(new Delivery.Dead("tag `渠道来源/门店海报` does not exist in WeCom; create it there, or set"
                        + " policy.wecom.create-missing-tags"));
        assertThat(tags()).isEmpty();
    }

    @Test
    void tagToRemove_thatDoesNotExist_isNoWork() {
        assertThat(send(marking(List.of(), List.of("没有/这个"))))
                .isEqualTo(new Delivery.Dropped("the tags to remove do not exist in WeCom"));
        assertThat(wecom.calls(ADD_PATH)).isEmpty();
    }

    @Test
    void tagIdThatIsGone_isLookedUpOnceMore_thenDropped() {
        wecom.switches().fail(MARK_PATH, Fault.answer(40068), 1);
        assertThat(send(marking(List.of(METRO), List.of()))).isEqualTo(SENT);
        assertThat(wecom.calls(LIST_PATH)).hasSize(2);

        wecom.switches().fail(MARK_PATH, Fault.answer(40068), 2);
        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(new Delivery.Dropped("40068 a tag id is unknown"));
    }

    @Test
    void pairThatIsGone_isDroppedWithANote() {
        wecom.people().deleteCustomer(scan.userId(), scan.externalUserId());

        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(new Delivery.Dropped("84061 member and customer are no contacts"));
    }

    @Test
    void withdrawnToken_isRefreshedOncePerCall() {
        send(marking(List.of(METRO), List.of()));
        wecom.switches().withdrawTokens(42001);

        assertThat(send(marking(List.of("渠道来源/公众号"), List.of()))).isEqualTo(SENT);
        assertThat(wecom.calls("gettoken")).hasSize(2);

        wecom.switches().fail(MARK_PATH, Fault.answer(40014), 2);
        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(
                        new Delivery.Retry("40014 the access token is invalid, expired or missing", Optional.empty()));
    }

    @Test
    void frequencyLimit_restsThePathForItsWindow_andNoOther() {
        wecom.switches().fail(MARK_PATH, Fault.answer(45009), 1);

        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(
                        new Delivery.Retry("45009 the frequency limit is reached", Optional.of(Duration.ofMinutes(1))));

        Delivery next = send(marking(List.of(METRO), List.of()));
        assertThat(next).isInstanceOf(Delivery.Postponed.class);
        assertThat(((Delivery.Postponed) next).after()).isBetween(Duration.ofSeconds(55), Duration.ofMinutes(1));
        assertThat(wecom.calls(MARK_PATH)).hasSize(1);
        assertThat(send(welcome("您好", Optional.empty()))).isEqualTo(SENT);
    }

    @Test
    void untrustedAddress_restsThePath() {
        wecom.switches().fail(MARK_PATH, Fault.answer(60020), 1);

        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(new Delivery.Retry(
                        "60020 our address is not among the trusted ones of the app",
                        Optional.of(Duration.ofMinutes(1))));
        assertThat(send(marking(List.of(METRO), List.of()))).isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void attachmentThatIsNoJson_isDead() {
        SendWelcome work = new SendWelcome(
                pair(),
                new WelcomeCode(scan.welcomeCode()),
                "您好",
                Optional.empty(),
                List.of(Map.of("link", new Object())));

        assertThat(send(work))
                .isEqualTo(
                        new Delivery.Dead("the body for externalcontact/send_welcome_msg can not be written as JSON"));
    }

    @Test
    void brokenAnswers_areRetried_andOpenTheCircuit() {
        wecom.switches().fail(MARK_PATH, Fault.HTML, 1);
        wecom.switches().fail(MARK_PATH, Fault.SERVER_ERROR, 1);
        wecom.switches().fail(MARK_PATH, Fault.answer(-1), 3);

        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(new Delivery.Retry("the answer is no JSON", Optional.empty()));
        assertThat(send(marking(List.of(METRO), List.of())))
                .isEqualTo(new Delivery.Retry("HTTP 500 in place of an answer", Optional.empty()));
        for (int i = 0; i < 3; i++) {
            assertThat(send(marking(List.of(METRO), List.of())))
                    .isEqualTo(new Delivery.Retry("-1 WeCom is busy", Optional.empty()));
        }

        assertThat(send(marking(List.of(METRO), List.of()))).isInstanceOf(Delivery.Postponed.class);
        assertThat(client.registry
                        .get("policy.wecom.circuit")
                        .tag("path", MARK_PATH)
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(client.registry
                        .get("policy.wecom.circuit.transitions")
                        .tag("path", MARK_PATH)
                        .tag("to", "open")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void hangingCall_isGivenUpAtItsTime() {
        send(marking(List.of(METRO), List.of()));
        wecom.switches().fail(MARK_PATH, Fault.HANG, 1);
        Instant begin = Instant.now();

        Delivery delivery =
                client.sender.send(ClientFixture.CORP, marking(List.of(METRO), List.of()), begin.plusMillis(300));

        assertThat(delivery).isEqualTo(new Delivery.Retry("no answer in time", Optional.empty()));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void corpWithoutAnApp_isPostponed() {
        Delivery delivery = client.sender.send(new CorpId("wwother"), marking(List.of(METRO), List.of()), soon());

        assertThat(delivery)
                .isEqualTo(
                        new Delivery.Postponed("no app of corp wwother has the use `contact`", Duration.ofMinutes(5)));
    }

    private ClientFixture client(Map<String, String> settings) {
        return new ClientFixture(wecom.baseUrl(), SampleCorp.AGENT_SECRET, Clock.systemUTC(), settings);
    }

    private Delivery send(Work work) {
        return client.sender.send(ClientFixture.CORP, work, soon());
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(10);
    }

    private Pair pair() {
        return new Pair(scan.userId(), scan.externalUserId());
    }

    private SendWelcome welcome(String text, Optional<String> fallback) {
        return new SendWelcome(pair(), new WelcomeCode(scan.welcomeCode()), text, fallback, List.of());
    }

    private MarkTag marking(List<String> add, List<String> remove) {
        return new MarkTag(pair(), add, remove);
    }

    private List<String> texts() {
        return wecom.welcomes().stream().map(WelcomeSent::text).toList();
    }

    private List<String> tags() {
        return wecom.people().tags(scan.userId(), scan.externalUserId());
    }
}
