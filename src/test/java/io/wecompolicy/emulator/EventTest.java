package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do becomes the XML of WeCom's samples; point 8 of the checklist is about group chats. */
class EventTest extends ApiTest {
    private Receiver receiver;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = new Receiver();
        wecom.subscribe(receiver.subscription());
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void halfAdded_thenConfirmed_hasItsCodeOnce() {
        Scan half =
                wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("lisi").unconfirmed());
        String added = next(1);
        wecom.people().confirm("lisi", half.externalUserId());
        String confirmed = next(2);

        assertThat(added)
                .isEqualTo(pair(
                        "add_half_external_contact",
                        half,
                        "<State><![CDATA[metro-line2]]></State><WelcomeCode><![CDATA[" + half.welcomeCode()
                                + "]]></WelcomeCode>"));
        assertThat(confirmed).isEqualTo(pair("add_external_contact", half, "<State><![CDATA[metro-line2]]></State>"));
    }

    @Test
    void partner_bringsNoWelcomeCode() {
        Scan scan =
                wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("lisi").fromPartner());

        assertThat(next(1)).isEqualTo(pair("add_external_contact", scan, "<State><![CDATA[metro-line2]]></State>"));
        assertThat(scan.externalUserId()).startsWith("wo");
        assertThat(scan.welcomeCode()).isEmpty();
    }

    @Test
    void edits_andDeletions_sayOnlyWhoChanged() {
        Scan scan = aCustomer();
        next(1);
        wecom.people().editTags("lisi", scan.externalUserId(), List.of("客户价值/高净值客户"), List.of());
        assertThat(next(2)).isEqualTo(pair("edit_external_contact", scan, ""));
        wecom.people().deleteFollow("lisi", scan.externalUserId());
        assertThat(next(3)).isEqualTo(pair("del_follow_user", scan, ""));

        Scan other = aCustomer();
        next(4);
        wecom.people().deleteCustomer("lisi", other.externalUserId());
        assertThat(next(5)).isEqualTo(pair("del_external_contact", other, ""));
        assertThat(getCode("externalcontact/get?external_userid=" + scan.externalUserId()))
                .isZero();
        assertThat(getCode("externalcontact/get?external_userid=" + other.externalUserId()))
                .isEqualTo(84061);
    }

    @Test
    void tagLibrary_namesTheTag_andOnlyTheGroupWhenItGoes() {
        String id = wecom.backoffice().createTag("渠道来源", "抖音");

        assertThat(next(1))
                .endsWith(
                        "<Event><![CDATA[change_external_tag]]></Event><Id><![CDATA[" + id
                                + "]]></Id><TagType><![CDATA[tag]]></TagType><ChangeType><![CDATA[create]]></ChangeType></xml>");
        wecom.backoffice().deleteTagGroup("渠道来源");
        assertThat(next(2))
                .endsWith("<Id><![CDATA[etSAMPLEAAAgroupchannelsource001]]></Id><TagType><![CDATA[tag_group]]>"
                        + "</TagType><ChangeType><![CDATA[delete]]></ChangeType></xml>");
    }

    @Test
    void changedGroupChat_isReadAsItWasForTwoSeconds() {
        Scan scan = aCustomer();
        next(1);
        String before = chat().get("member_version").asText();

        wecom.backoffice().joinChat(SampleCorp.CHAT_ID, scan.externalUserId(), "poster-group");

        Received event = received(2);
        assertThat(event.element("UpdateDetail")).isEqualTo("add_member");
        assertThat(event.element("LastMemVer")).isEqualTo(before);
        assertThat(event.xml()).contains("<MemChangeList><Item>" + scan.externalUserId() + "</Item></MemChangeList>");
        clock.advance(Duration.ofMillis(1999));
        assertThat(chat().get("member_version").asText()).isEqualTo(before);
        clock.advance(Duration.ofMillis(1));
        assertThat(chat().get("member_version").asText()).isEqualTo(event.element("CurMemVer"));
        assertThat(chat().at("/member_list/1/state").asText()).isEqualTo("poster-group");
    }

    @Test
    void members_joinMoveAndLeave() {
        wecom.backoffice().memberJoins("newbie", "新人", 3, "门店导购");
        assertThat(next(1))
                .endsWith("<Event><![CDATA[change_contact]]></Event><ChangeType><![CDATA[create_user]]></ChangeType>"
                        + "<UserID><![CDATA[newbie]]></UserID><Department><![CDATA[3]]></Department></xml>");
        wecom.backoffice().memberMoves("newbie", List.of(4, 5));
        assertThat(received(2).element("Department")).isEqualTo("4,5");
        assertThat(caller.get("user/get?userid=newbie").get("department")).hasToString("[4,5]");
        wecom.backoffice().memberLeaves("newbie");
        assertThat(next(3))
                .endsWith("<ChangeType><![CDATA[delete_user]]></ChangeType><UserID><![CDATA[newbie]]></UserID></xml>");
        assertThat(getCode("user/get?userid=newbie")).isEqualTo(60111);
    }

    @Test
    void renamedMember_isNamedByBothIds() {
        wecom.backoffice().memberIsRenamed("zhouba", "zhouba001");

        assertThat(next(1))
                .endsWith("<ChangeType><![CDATA[update_user]]></ChangeType><UserID><![CDATA[zhouba]]></UserID>"
                        + "<NewUserID><![CDATA[zhouba001]]></NewUserID></xml>");
        assertThat(caller.get("user/get?userid=zhouba001").get("name").asText()).isEqualTo("周八");
        assertThat(getCode("user/get?userid=zhouba")).isEqualTo(60111);
    }

    @Test
    void departments_openMoveAndClose() {
        wecom.departments().opens(12, 4, "珠海");
        assertThat(next(1))
                .endsWith("<ChangeType><![CDATA[create_party]]></ChangeType><Id>12</Id><Name><![CDATA[珠海]]></Name>"
                        + "<ParentId>4</ParentId><Order>12</Order></xml>");
        wecom.departments().moves(12, 8);
        assertThat(next(2))
                .endsWith("<ChangeType><![CDATA[update_party]]></ChangeType><Id>12</Id><ParentId>8</ParentId></xml>");
        assertThat(caller.get("department/simplelist?id=8").get("department_id").findValuesAsText("id"))
                .containsExactly("8", "9", "12");
        wecom.departments().closes(12);
        assertThat(next(3)).endsWith("<ChangeType><![CDATA[delete_party]]></ChangeType><Id>12</Id></xml>");
        assertThat(getCode("department/get?id=12")).isEqualTo(60123);
    }

    @Test
    void departments_withPeople_orWithin_stay() {
        assertThatThrownBy(() -> wecom.departments().closes(9)).hasMessage("department `9` is not empty");
        assertThatThrownBy(() -> wecom.departments().moves(4, 5)).hasMessage("department `5` is within `4`");
        assertThatThrownBy(() -> wecom.departments().opens(9, 1, "北京")).hasMessage("department `9` is open already");
    }

    @Test
    void customerWhoPassesOn_isAddedByTheSuccessor_andDeletedByTransfer() {
        Scan scan = aCustomer();
        next(1);

        wecom.succession().completes("lisi", "zhangsan", scan.externalUserId());

        next(3);
        assertThat(List.of(received(2), received(3)))
                .extracting(event -> event.element("ChangeType") + " " + event.element("UserID") + " "
                        + event.element("Source") + event.element("State"))
                .containsExactlyInAnyOrder(
                        "add_external_contact zhangsan ", "del_external_contact lisi DELETE_BY_TRANSFER");
        assertThat(code("externalcontact/mark_tag", markTag(scan, SampleCorp.METRO_TAG_ID)))
                .isEqualTo(84061);
        wecom.succession().fails("zhangsan", "wangwu", scan.externalUserId(), "customer_refused");
        assertThat(next(4))
                .endsWith("<ChangeType><![CDATA[transfer_fail]]></ChangeType>"
                        + "<FailReason><![CDATA[customer_refused]]></FailReason><UserID><![CDATA[wangwu]]></UserID>"
                        + "<ExternalUserID><![CDATA[" + scan.externalUserId() + "]]></ExternalUserID></xml>");
    }

    @Test
    void draggedTagGroup_isOneEventWithoutItsKind() {
        wecom.backoffice().moveTagGroup("服务评价", 9);

        assertThat(next(1))
                .endsWith("<Id><![CDATA[etSAMPLEAAAgroupofthecompany0005]]></Id>"
                        + "<ChangeType><![CDATA[shuffle]]></ChangeType></xml>");
        assertThat(caller.postQuoted(
                                "externalcontact/get_corp_tag_list",
                                "{'group_id':['etSAMPLEAAAgroupofthecompany0005']}")
                        .at("/tag_group/0/order")
                        .asInt())
                .isEqualTo(9);
    }

    private JsonNode chat() {
        return caller.postQuoted("externalcontact/groupchat/get", "{'chat_id':'" + SampleCorp.CHAT_ID + "'}")
                .get("group_chat");
    }

    private Received received(int number) {
        await().until(() -> receiver.received().size() >= number);
        return receiver.received().get(number - 1);
    }

    private String next(int number) {
        return received(number).xml();
    }

    private static String pair(String changeType, Scan scan, String more) {
        return "<xml><ToUserName><![CDATA[ww0000000000000001]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                + "<CreateTime>1794358800</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                + "<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[" + changeType
                + "]]></ChangeType><UserID><![CDATA[lisi]]></UserID><ExternalUserID><![CDATA[" + scan.externalUserId()
                + "]]></ExternalUserID>" + more + "</xml>";
    }
}
