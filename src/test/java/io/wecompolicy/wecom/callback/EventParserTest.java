package io.wecompolicy.wecom.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.event.ArchiveConsented;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.ContactEdited;
import io.wecompolicy.core.event.ContactHalfAdded;
import io.wecompolicy.core.event.DepartmentChanged;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.FollowDeleted;
import io.wecompolicy.core.event.GroupChatChanged;
import io.wecompolicy.core.event.MemberChanged;
import io.wecompolicy.core.event.MemberJoined;
import io.wecompolicy.core.event.MemberLeft;
import io.wecompolicy.core.event.TagLibraryChanged;
import io.wecompolicy.core.event.TransferFailed;
import io.wecompolicy.core.event.UnknownEvent;
import io.wecompolicy.core.event.WelcomeCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The samples of protocol 2 and 8, and what nobody sends in good faith. */
class EventParserTest {
    private static final Instant AT = Instant.ofEpochSecond(1403610513);
    private static final Instant RECEIVED = Instant.parse("2026-11-11T03:00:00Z");
    private static final String CUSTOMER = "woAJ2GCAAAXtWyujaWJHDDGi0mAAAA";
    private static final String PAIR =
            "<UserID><![CDATA[zhangsan]]></UserID><ExternalUserID><![CDATA[" + CUSTOMER + "]]></ExternalUserID>";
    private static final String CODE = "<WelcomeCode><![CDATA[WELCOMECODE]]></WelcomeCode>";
    private static final String STATE = "<State><![CDATA[teststate]]></State>";
    private static final Optional<WelcomeCode> WELCOME = Optional.of(new WelcomeCode("WELCOMECODE"));

    @Test
    void contactEvents_asPublished_areKnown() throws CallbackRefused {
        assertThat(contact("add_external_contact", PAIR + STATE + CODE))
                .isEqualTo(new ContactAdded("zhangsan", CUSTOMER, "teststate", WELCOME, AT));
        assertThat(contact("add_half_external_contact", PAIR + STATE + CODE))
                .isEqualTo(new ContactHalfAdded("zhangsan", CUSTOMER, "teststate", WELCOME, AT));
        assertThat(contact("edit_external_contact", PAIR)).isEqualTo(new ContactEdited("zhangsan", CUSTOMER, AT));
        assertThat(contact("edit_external_contact", PAIR + STATE))
                .isEqualTo(new ContactEdited("zhangsan", CUSTOMER, AT));
        assertThat(contact("del_external_contact", PAIR + "<Source><![CDATA[DELETE_BY_TRANSFER]]></Source>"))
                .isEqualTo(new ContactDeleted("zhangsan", CUSTOMER, "DELETE_BY_TRANSFER", AT));
        assertThat(contact("del_follow_user", PAIR)).isEqualTo(new FollowDeleted("zhangsan", CUSTOMER, AT));
        assertThat(contact("transfer_fail", "<FailReason><![CDATA[customer_refused]]></FailReason>" + PAIR))
                .isEqualTo(new TransferFailed("zhangsan", CUSTOMER, "customer_refused", AT));
        assertThat(contact("msg_audit_approved", PAIR + CODE))
                .isEqualTo(new ArchiveConsented("zhangsan", CUSTOMER, WELCOME, AT));
    }

    @Test
    void optionalElements_absentOrEmpty_areEmpty() throws CallbackRefused {
        ContactAdded bare = new ContactAdded("zhangsan", CUSTOMER, "", Optional.empty(), AT);

        assertThat(contact("add_external_contact", PAIR)).isEqualTo(bare);
        assertThat(contact("add_external_contact", PAIR + "<State></State><WelcomeCode/>"))
                .isEqualTo(bare);
        assertThat(contact("del_external_contact", PAIR)).isEqualTo(new ContactDeleted("zhangsan", CUSTOMER, "", AT));
        assertThat(
                        parse(
                                "<xml><ToUserName><![CDATA[ww0123456789abcdef]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                                        + "<CreateTime>1686056613</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                                        + "<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[add_external_contact]]></ChangeType>"
                                        + "<UserID><![CDATA[HeMou]]></UserID><ExternalUserID><![CDATA[wmEXAMPLEAAATywPBdmDPAyGIrBTY5AR]]></ExternalUserID>"
                                        + "<WelcomeCode><![CDATA[U1lkEXAMPLE8bROtdWLYmgDYVcwl_KigV5QMQq1DB7xV]]></WelcomeCode></xml>"))
                .isEqualTo(new ContactAdded(
                        "HeMou",
                        "wmEXAMPLEAAATywPBdmDPAyGIrBTY5AR",
                        "",
                        Optional.of(new WelcomeCode("U1lkEXAMPLE8bROtdWLYmgDYVcwl_KigV5QMQq1DB7xV")),
                        Instant.ofEpochSecond(1686056613)));
    }

    @Test
    void tagLibraryEvents_inAnyOrderOfElements_areKnown() throws CallbackRefused {
        assertThat(
                        event(
                                "change_external_tag",
                                "<Id>TAG_ID</Id><TagType><![CDATA[tag]]></TagType><ChangeType>create</ChangeType><StrategyId>1</StrategyId>"))
                .isEqualTo(new TagLibraryChanged("create", "TAG_ID", "tag", "1", AT));
        assertThat(event(
                        "change_external_tag",
                        "<Id>TAG_ID</Id><StrategyId>STRATEGY_ID</StrategyId><ChangeType>shuffle</ChangeType>"))
                .isEqualTo(new TagLibraryChanged("shuffle", "TAG_ID", "", "STRATEGY_ID", AT));
        assertThat(event(
                        "change_external_tag", "<ChangeType>delete</ChangeType><TagType>tag_group</TagType><Id>G</Id>"))
                .isEqualTo(new TagLibraryChanged("delete", "G", "tag_group", "", AT));
    }

    @Test
    void groupChatEvents_withListOfMembers_areKnown() throws CallbackRefused {
        assertThat(event("change_external_chat", """
                <ChatId><![CDATA[wrx7HUARsKwGRaQBVKPBTcEyzdHA4HrQ]]></ChatId>
                <ChangeType><![CDATA[update]]></ChangeType>
                <UpdateDetail><![CDATA[add_member]]></UpdateDetail>
                <JoinScene>1</JoinScene>
                <QuitScene>0</QuitScene>
                <MemChangeCnt>10</MemChangeCnt>
                <MemChangeList><Item>Jack</Item><Item>Rose</Item></MemChangeList>
                <LastMemVer>9c3f97c2ada667dfb5f6d03308d963e1</LastMemVer>
                <CurMemVer>71217227bbd112ecfe3a49c482195cb4</CurMemVer>"""))
                .isEqualTo(new GroupChatChanged(
                        "wrx7HUARsKwGRaQBVKPBTcEyzdHA4HrQ",
                        "update",
                        "add_member",
                        "1",
                        "0",
                        10,
                        List.of("Jack", "Rose"),
                        "9c3f97c2ada667dfb5f6d03308d963e1",
                        "71217227bbd112ecfe3a49c482195cb4",
                        AT));
        assertThat(event("change_external_chat", "<ChatId>CHAT_ID</ChatId><ChangeType>dismiss</ChangeType>"))
                .isEqualTo(new GroupChatChanged("CHAT_ID", "dismiss", "", "", "", 0, List.of(), "", "", AT));
    }

    @Test
    void directoryEvents_oldAndReducedForm_areKnown() throws CallbackRefused {
        String full =
                "<UserID>zhangsan</UserID><NewUserID>zhangsan001</NewUserID><Name>张三</Name><Department><![CDATA[1,2,3]]></Department>"
                        + "<Mobile>13800000000</Mobile><ExtAttr><Item><Name>爱好</Name><Type>0</Type><Text><Value>旅游</Value></Text></Item></ExtAttr>";
        assertThat(directory("update_user", full))
                .isEqualTo(new MemberChanged("zhangsan", "zhangsan001", List.of("1", "2", "3"), AT));
        assertThat(directory("create_user", "<UserID>zhangsan</UserID><Department>1,2,3</Department>"))
                .isEqualTo(new MemberJoined("zhangsan", List.of("1", "2", "3"), AT));
        assertThat(directory("delete_user", "<UserID>zhangsan</UserID>")).isEqualTo(new MemberLeft("zhangsan", AT));
        assertThat(directory(
                        "create_party", "<Id>2</Id><Name><![CDATA[张三]]></Name><ParentId>1</ParentId><Order>1</Order>"))
                .isEqualTo(new DepartmentChanged("create", "2", "张三", "1", AT));
        assertThat(directory("delete_party", "<Id>2</Id>")).isEqualTo(new DepartmentChanged("delete", "2", "", "", AT));
    }

    @Test
    void whatThisVersionDoesNotKnow_isKeptAsUnknown() throws CallbackRefused {
        assertThat(directory("update_tag", "<TagId>1</TagId><AddUserItems>zhangsan,lisi</AddUserItems>"))
                .isEqualTo(new UnknownEvent("change_contact", "update_tag", "", AT));
        assertThat(event(
                        "customer_acquisition",
                        "<ChangeType>friend_request</ChangeType><LinkId>c</LinkId><State>S</State>"))
                .isEqualTo(new UnknownEvent("customer_acquisition", "friend_request", "", AT));
        assertThat(event("customer_acquisition", "<ChangeType>del_follow_user</ChangeType>" + PAIR))
                .isEqualTo(new UnknownEvent("customer_acquisition", "del_follow_user", CUSTOMER, AT));
        assertThat(contact("add_from_the_future", PAIR))
                .isEqualTo(new UnknownEvent("change_external_contact", "add_from_the_future", CUSTOMER, AT));
        assertThat(contact("add_external_contact", "<UserID>zhangsan</UserID>"))
                .isEqualTo(new UnknownEvent("change_external_contact", "add_external_contact", "", AT));
        assertThat(
                        event(
                                "template_card_event",
                                "<SelectedItems><SelectedItem><OptionIds><OptionId>o</OptionId></OptionIds></SelectedItem></SelectedItems>"))
                .isEqualTo(new UnknownEvent("template_card_event", "", "", AT));
        assertThat(
                        parse(
                                "<xml><MsgType>text</MsgType><Content>hello</Content><CreateTime>1403610513</CreateTime></xml>"))
                .isEqualTo(new UnknownEvent("text", "", "", AT));
        assertThat(parse("{\"event\": \"x\"}")).isEqualTo(new UnknownEvent("json", "", "", RECEIVED));
        assertThat(event("x".repeat(500), "")).isEqualTo(new UnknownEvent("x".repeat(64), "", "", AT));
    }

    @Test
    void unknownEvent_namesItsCustomer_howeverTheFieldIsWritten() throws CallbackRefused {
        assertThat(event("from_the_future", "<external_userid><![CDATA[ wm1 ]]></external_userid>"))
                .isEqualTo(new UnknownEvent("from_the_future", "", "wm1", AT));
        assertThat(event("from_the_future", "<ExternalUserId>wm1</ExternalUserId>"))
                .isEqualTo(new UnknownEvent("from_the_future", "", "wm1", AT));
        assertThat(event("from_the_future", "<ExternalUserID>" + "w".repeat(65) + "</ExternalUserID>"))
                .isEqualTo(new UnknownEvent("from_the_future", "", "", AT));
    }

    @Test
    void suiteForm_namesItsCorp() throws CallbackRefused {
        EventParser.Parsed parsed = EventParser.parse(
                bytes("<xml><SuiteId>ww4asffe99e54c0f4c</SuiteId><AuthCorpId>wxf8b4f85f3a794e77</AuthCorpId>"
                        + "<InfoType>change_external_contact</InfoType><TimeStamp>1403610513</TimeStamp>"
                        + "<ChangeType>add_external_contact</ChangeType>" + PAIR + STATE + CODE + "</xml>"),
                RECEIVED);

        assertThat(parsed)
                .isEqualTo(new EventParser.Parsed(
                        new ContactAdded("zhangsan", CUSTOMER, "teststate", WELCOME, AT), "wxf8b4f85f3a794e77"));
    }

    @Test
    void absurdTime_isReplacedByReceipt() throws CallbackRefused {
        for (String time : List.of("", "x", "-1", "99999999999999", "9".repeat(40))) {
            assertThat(parse("<xml><CreateTime>" + time + "</CreateTime><Event>change_contact</Event>"
                            + "<ChangeType>delete_user</ChangeType><UserID>a</UserID></xml>"))
                    .isEqualTo(new MemberLeft("a", RECEIVED));
        }
    }

    @Test
    void hostileOrBrokenText_isRefusedWithoutItsContent() {
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><xml><UserID>&b;</UserID></xml>";
        String file = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xml><UserID>&f;</UserID></xml>";
        String remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/secret.dtd\"><xml/>";
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        String wide = "<xml>" + "<a/>".repeat(30_000) + "</xml>";
        for (String text : List.of(
                laughs,
                file,
                remote,
                deep,
                wide,
                "",
                "hello",
                "<xml>",
                "<xml><a>secret</b></xml>",
                "<xml>&unknown;</xml>",
                "<xml/><xml/>")) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(CallbackRefused.class)
                    .satisfies(
                            refused -> assertThat(refused.getMessage()).doesNotContain("secret", "root:", "unknown"));
        }
    }

    @Test
    void otherEncodings_areRefused_declaredOnesAreNotBelieved() throws CallbackRefused {
        String declared =
                "<?xml version=\"1.0\" encoding=\"GBK\"?><xml><Event>张三</Event><CreateTime>1403610513</CreateTime></xml>";

        assertThat(parse("\uFEFF" + declared)).isEqualTo(new UnknownEvent("张三", "", "", AT));
        assertThatThrownBy(
                        () -> EventParser.parse(declared.getBytes(java.nio.charset.Charset.forName("GBK")), RECEIVED))
                .isInstanceOf(CallbackRefused.class);
        assertThatThrownBy(() -> EventParser.parse(declared.getBytes(StandardCharsets.UTF_16), RECEIVED))
                .isInstanceOf(CallbackRefused.class);
    }

    private static Event contact(String change, String fields) throws CallbackRefused {
        return event("change_external_contact", "<ChangeType><![CDATA[" + change + "]]></ChangeType>" + fields);
    }

    private static Event directory(String change, String fields) throws CallbackRefused {
        return event("change_contact", "<ChangeType>" + change + "</ChangeType>" + fields);
    }

    private static Event event(String family, String fields) throws CallbackRefused {
        return parse("<xml><ToUserName><![CDATA[toUser]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                + "<CreateTime>1403610513</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[" + family
                + "]]></Event>" + fields + "</xml>");
    }

    private static Event parse(String xml) throws CallbackRefused {
        return EventParser.parse(bytes(xml), RECEIVED).event();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
