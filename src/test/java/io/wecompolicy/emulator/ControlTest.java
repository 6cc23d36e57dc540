package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control door: what child processes and curl use. */
class ControlTest {
    private EmulatedWecom wecom;
    private Receiver receiver;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());
        receiver = new Receiver();
        caller = new Caller(wecom.baseUrl());
    }

    @AfterEach
    void stop() {
        wecom.close();
        receiver.close();
    }

    @Test
    void story_overHttp_fromSubscriptionToFigures() {
        assertThat(caller.control("verify", "{'url':'" + receiver.url() + "'}")
                        .get("verified")
                        .asBoolean())
                .isTrue();
        caller.control("subscribe", "{'url':'" + receiver.url() + "'}");

        JsonNode scan = caller.control("scan", "{'state':'metro-line2','userId':'lisi'}");
        String customer = scan.get("externalUserId").asText();
        String pair = "{'userId':'lisi','externalUserId':'" + customer + "'";
        caller.control("edit-tags", pair + ",'add':['渠道来源/地铁广告']}");
        caller.authorised()
                .postQuoted(
                        "externalcontact/send_welcome_msg",
                        ApiTest.welcome(scan.get("welcomeCode").asText()));

        await().until(() -> receiver.received().size() == 2);
        assertThat(caller.controlGet("tags?userId=lisi&externalUserId=" + customer)
                        .get("items"))
                .hasToString("[\"渠道来源/地铁广告\"]");
        assertThat(caller.controlGet("welcomes").at("/items/0/text").asText()).isEqualTo("您好");
        assertThat(caller.controlGet("codes").at("/items")).hasSize(8);
        await().until(() ->
                caller.controlGet("figures").at("/acknowledged/count").asInt() == 2);
        assertThat(caller.controlGet("figures")
                        .at("/calls/externalcontact~1send_welcome_msg 0")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void faults_overHttp_hitTheApi() {
        caller.authorised();
        caller.control("fail", "{'path':'externalcontact/get_follow_user_list','code':45009,'times':1}");
        caller.control("fail", "{'path':'user/get','kind':'server-error','times':1}");

        assertThat(caller.get("externalcontact/get_follow_user_list")
                        .get("errcode")
                        .asInt())
                .isEqualTo(45009);
        assertThat(caller.raw("user/get?userid=lisi", "").statusCode()).isEqualTo(500);
        caller.control("tokens", "{'code':42001}");
        assertThat(caller.get("user/get?userid=lisi").get("errcode").asInt()).isEqualTo(42001);
    }

    @Test
    void impossibleWishes_areExplained() {
        assertThat(caller.control("scan", "{'state':'unknown'}").get("error").asText())
                .isEqualTo("no live code `unknown`");
        assertThat(caller.control("confirm", "{'userId':'lisi'}").get("error").asText())
                .isEqualTo("`externalUserId` is missing");
        assertThat(caller.control("no-such-thing", "{}")).hasToString("{}");
    }

    @Test
    void load_scansAtItsRate() {
        wecom.subscribe(receiver.subscription());

        long scans = wecom.load(ScanRequest.any(), 200, Duration.ofMillis(500)).join();

        assertThat(scans).isEqualTo(100);
        await().until(() -> receiver.received().size() == 100);
        assertThat(receiver.received().stream()
                        .map(received -> received.element("ExternalUserID"))
                        .distinct())
                .hasSize(100);
    }
}
