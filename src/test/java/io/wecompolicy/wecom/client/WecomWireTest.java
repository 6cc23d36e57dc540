package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.mirror.ReadContact;
import io.wecompolicy.mirror.Reading;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Work.SendWelcome;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, byte for byte, and what is read from it. */
class WecomWireTest {
    private static final String SECRET = "s3cr3t-of-the-app";
    private static final String TOKEN = "t0k3n-of-the-app";

    private final StubWecom wecom = new StubWecom()
            .answers(
                    "gettoken",
                    "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200}");
    private final ClientFixture client = new ClientFixture(wecom.address(), SECRET, Clock.systemUTC(), Map.of());
    private final List<String> logged = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " "
                    + List.of(Optional.ofNullable(entry.getParameters()).orElse(new Object[0])) + " "
                    + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("io.wecompolicy").addHandler(ear);
    }

    @AfterEach
    void close() {
        Logger.getLogger("io.wecompolicy").removeHandler(ear);
        wecom.close();
    }

    @Test
    void json_isRawUtf8_withoutEscapes() {
        wecom.answers("externalcontact/send_welcome_msg", "{\"errmsg\":\"ok\"}");

        Delivery delivery = client.sender.send(ClientFixture.CORP, welcome("夜间好🌙\u0007\n第二行"), soon());

        assertThat(delivery).isEqualTo(new Delivery.Sent(Optional.empty()));
        assertThat(wecom.requests("externalcontact/send_welcome_msg"))
                .containsExactly("externalcontact/send_welcome_msg?access_token=" + TOKEN
                        + " {\"welcome_code\":\"CODE\",\"text\":{\"content\":\"夜间好🌙\\n第二行\"}}");
    }

    @Test
    void halfReadJson_isSent_andCallsPeople() {
        wecom.answers(
                "externalcontact/send_welcome_msg", "{\"errcode\":0,\"errmsg\":\"Warning: wrong json format. ok\"}");

        assertThat(client.sender.send(ClientFixture.CORP, welcome("您好"), soon()))
                .isInstanceOf(Delivery.Sent.class);

        assertThat(logged).anyMatch(line -> line.contains("read only a part"));
    }

    @Test
    void secrets_neverShow_whateverGoesWrong() {
        List<String> words = new ArrayList<>();
        String echo = "{\"errcode\":99999,\"errmsg\":\"bad url ?access_token=" + TOKEN + "&corpsecret=" + SECRET
                + " from ip: 1.2.3.4\"}";
        wecom.answers("externalcontact/send_welcome_msg", echo, "<html>" + TOKEN + "</html>", "{");

        for (int i = 0; i < 3; i++) {
            words.add(client.sender
                    .send(ClientFixture.CORP, welcome("您好"), soon())
                    .toString());
        }
        ClientFixture nowhere =
                new ClientFixture(URI.create("http://127.0.0.1:1"), SECRET, Clock.systemUTC(), Map.of());
        words.add(nowhere.sender.send(ClientFixture.CORP, welcome("您好"), soon()).toString());

        assertThat(words).hasSize(4).allSatisfy(line -> assertThat(line).doesNotContain(TOKEN, SECRET, "CODE"));
        assertThat(words.get(0)).contains("access_token=***&corpsecret=*** from ip: 1.2.3.4");
        assertThat(logged).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(TOKEN, SECRET, "CODE"));
        assertThat(client.credential.toString()).doesNotContain(SECRET);
        assertThat(client.registry.getMetersAsString()).doesNotContain(TOKEN, SECRET);
    }

    @Test
    void customer_isReadWithAllPages() {
        wecom.answers("externalcontact/get", """
                {"errcode":0,"errmsg":"ok","external_contact":{"external_userid":"wm1","name":"李四","corp_name":"腾讯","type":2,"gender":1},
                 "follow_user":[{"userid":"rocky","remark":"李部长","createtime":1525779812,"add_way":10,
                   "tags":[{"group_name":"渠道","tag_name":"地铁","tag_id":"et1","type":1},{"group_name":"个人","tag_name":"x","type":2},
                           {"group_name":"规则组","tag_name":"重点","tag_id":"et3","type":3}]}],
                 "next_cursor":"PAGE/2"}""", """
                {"errcode":0,"errmsg":"ok","external_contact":{"external_userid":"wm1","name":"李四","type":2,"gender":1},
                 "follow_user":[{"userid":"tommy","createtime":1525881637,"state":"外联二维码1","add_way":3}],"next_cursor":""}""");

        Reading<ReadContact> contact = client.contacts.read(ClientFixture.CORP, "wm1", Duration.ofSeconds(5));

        Customer customer = new Customer("wm1", "李四", "wecom", "male", "unknown", "unknown", "腾讯", false);
        assertThat(contact)
                .isEqualTo(new Reading.Found<>(new ReadContact(
                        customer,
                        List.of(
                                new ReadContact.Shown(
                                        new Relation(
                                                "rocky",
                                                "wm1",
                                                Set.of("渠道/地铁", "规则组/重点"),
                                                "",
                                                10,
                                                Instant.ofEpochSecond(1525779812),
                                                "李部长"),
                                        Map.of("et1", "渠道/地铁", "et3", "规则组/重点")),
                                new ReadContact.Shown(
                                        new Relation(
                                                "tommy",
                                                "wm1",
                                                Set.of(),
                                                "外联二维码1",
                                                3,
                                                Instant.ofEpochSecond(1525881637),
                                                ""),
                                        Map.of())))));
        assertThat(wecom.requests("externalcontact/get")).hasSize(2);
        assertThat(wecom.requests("externalcontact/get").get(1)).contains("cursor=PAGE/2");
    }

    @Test
    void customerWhoseSecondPageFails_isNotReadAtAll() {
        wecom.answers(
                "externalcontact/get",
                "{\"errcode\":0,\"external_contact\":{},\"follow_user\":[],\"next_cursor\":\"2\"}",
                "{\"errcode\":-1}");

        assertThat(client.contacts.read(ClientFixture.CORP, "wm1", Duration.ofSeconds(5)))
                .isEqualTo(new Reading.Unread<>("-1 WeCom is busy", Duration.ZERO));
    }

    @Test
    void customerWithoutRelations_isAbsent() {
        wecom.answers("externalcontact/get", "{\"errcode\":84061,\"errmsg\":\"not external contact\"}");

        assertThat(client.contacts.read(ClientFixture.CORP, "wm1", Duration.ofSeconds(5)))
                .isEqualTo(new Reading.Absent<>("84061 member and customer are no contacts"));
    }

    @Test
    void customerOfWhomNothingIsTold_isUnknown() {
        wecom.answers("externalcontact/get", "{\"errcode\":0,\"external_contact\":{\"name\":\"\"}}");

        assertThat(client.contacts.read(ClientFixture.CORP, "wm1", Duration.ofSeconds(5)))
                .isEqualTo(new Reading.Found<>(new ReadContact(Customer.unknown("wm1"), List.of())));
    }

    @Test
    void dailyLimit_restsUntilMidnightInBeijing() {
        TickingClock clock = new TickingClock(Instant.parse("2026-11-11T15:00:00Z"));
        ClientFixture late = new ClientFixture(wecom.address(), SECRET, clock, Map.of());
        wecom.answers(
                "externalcontact/send_welcome_msg",
                "{\"errcode\":45009,\"errmsg\":\"reach max api daily quota limit\"}");

        Delivery delivery = late.sender.send(
                ClientFixture.CORP, welcome("您好"), clock.instant().plusSeconds(10));

        assertThat(delivery)
                .isEqualTo(
                        new Delivery.Retry("45009 the frequency limit is reached", Optional.of(Duration.ofHours(1))));
    }

    private static SendWelcome welcome(String text) {
        return new SendWelcome(new Pair("zhangsan", "wm1"), new WelcomeCode("CODE"), text, Optional.empty(), List.of());
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(10);
    }
}
