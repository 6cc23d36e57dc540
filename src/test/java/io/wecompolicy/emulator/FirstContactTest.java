package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shortest whole story: a scan becomes a callback, its code a welcome, its tag a tag. */
class FirstContactTest {
    private EmulatedWecom wecom;
    private Receiver receiver;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());
        receiver = new Receiver();
        caller = new Caller(wecom.baseUrl()).authorised();
        wecom.subscribe(receiver.subscription());
    }

    @AfterEach
    void stop() {
        wecom.close();
        receiver.close();
    }

    @Test
    void scan_isAnEncryptedCallback_whoseCodeGreets_andWhosePairIsTagged() {
        // given
        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("lisi"));
        await().until(() -> receiver.received().size() == 1);

        // when
        Received event = receiver.received().get(0);
        JsonNode welcome = caller.postQuoted(
                "externalcontact/send_welcome_msg",
                "{'welcome_code':'" + event.element("WelcomeCode") + "','text':{'content':'您好'}}");
        JsonNode tagged = caller.postQuoted(
                "externalcontact/mark_tag",
                "{'userid':'lisi','external_userid':'" + event.element("ExternalUserID") + "','add_tag':['"
                        + SampleCorp.METRO_TAG_ID + "']}");
        JsonNode customer = caller.get("externalcontact/get?external_userid=" + event.element("ExternalUserID"));

        // then
        assertThat(event.xml())
                .isEqualTo("<xml><ToUserName><![CDATA[ww0000000000000001]]></ToUserName>"
                        + "<FromUserName><![CDATA[sys]]></FromUserName><CreateTime>"
                        + scan.at().getEpochSecond() + "</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                        + "<Event><![CDATA[change_external_contact]]></Event>"
                        + "<ChangeType><![CDATA[add_external_contact]]></ChangeType>"
                        + "<UserID><![CDATA[lisi]]></UserID><ExternalUserID><![CDATA[" + scan.externalUserId()
                        + "]]></ExternalUserID><State><![CDATA[metro-line2]]></State><WelcomeCode><![CDATA["
                        + scan.welcomeCode() + "]]></WelcomeCode></xml>");
        assertThat(welcome).hasToString("{\"errcode\":0,\"errmsg\":\"ok\"}");
        assertThat(tagged).hasToString("{\"errcode\":0,\"errmsg\":\"ok\"}");
        assertThat(customer.at("/external_contact/name").asText()).isEqualTo(scan.name());
        assertThat(customer.at("/follow_user/0/tags/0"))
                .hasToString("{\"group_name\":\"渠道来源\",\"tag_name\":\"地铁广告\",\"tag_id\":\"" + SampleCorp.METRO_TAG_ID
                        + "\",\"type\":1}");
        assertThat(wecom.people().tags("lisi", scan.externalUserId())).containsExactly("渠道来源/地铁广告");
        assertThat(wecom.welcomes()).hasSize(1).allSatisfy(sent -> {
            assertThat(sent.text()).isEqualTo("您好");
            assertThat(sent.externalUserId()).isEqualTo(scan.externalUserId());
        });
        assertThat(wecom.deliveries()).hasSize(1).allMatch(DeliveryAttempt::accepted);
    }
}
