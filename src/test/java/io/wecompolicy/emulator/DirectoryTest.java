package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Employees, departments, messages to them, files. */
class DirectoryTest extends ApiTest {
    private static final String SEND = "message/send";

    @Test
    void members_areFoundWithoutRegardToCase() {
        assertThat(caller.get("user/get?userid=LiSi").get("name").asText()).isEqualTo("李四");
        assertThat(caller.get("user/simplelist?department_id=3").get("userlist").findValuesAsText("userid"))
                .containsExactly("zhangsan", "lisi", "wujiu");
        assertThat(getCode("user/simplelist?department_id=99")).isEqualTo(60123);
    }

    @Test
    void departments_areATree() {
        assertThat(caller.get("department/simplelist?id=2").get("department_id"))
                .hasToString("[{\"id\":2,\"parentid\":1,\"order\":2},{\"id\":3,\"parentid\":2,\"order\":3}]");
        assertThat(caller.get("department/simplelist").get("department_id")).hasSize(11);
        assertThat(caller.get("department/get?id=3").at("/department/name").asText())
                .isEqualTo("上海");
    }

    @Test
    void strategies_sayWhoMayDoWhatWithWhom() {
        String path = "externalcontact/customer_strategy/";

        assertThat(caller.postQuoted(path + "list", "{}").get("strategy"))
                .hasToString("[{\"strategy_id\":1},{\"strategy_id\":2}]");
        JsonNode shanghai = caller.postQuoted(path + "get", "{'strategy_id':2}").get("strategy");
        assertThat(shanghai.get("strategy_name").asText()).isEqualTo("上海客户");
        assertThat(shanghai.get("parent_id").asInt()).isEqualTo(1);
        assertThat(shanghai.get("admin_list")).hasToString("[\"lisi\"]");
        assertThat(shanghai.get("privilege")).hasSize(21);
        assertThat(shanghai.at("/privilege/manage_customer_tag").asBoolean()).isFalse();
        assertThat(shanghai.at("/privilege/edit_welcome_msg").asBoolean()).isTrue();
        assertThat(caller.postQuoted(path + "get_range", "{'strategy_id':1}").get("range"))
                .hasToString("[{\"type\":2,\"partyid\":2}]");
        assertThat(code(path + "get", "{'strategy_id':9}")).isEqualTo(40058);
    }

    @Test
    void message_reachesWhoIsKnown_andNamesWhoIsNot() {
        String message = "{'touser':'lisi|nobody','agentid':1000002,'msgtype':'text','text':{'content':'有冲突'}}";

        JsonNode sent = caller.postQuoted(SEND, message);

        assertThat(sent.get("errcode").asInt()).isZero();
        assertThat(sent.get("invaliduser").asText()).isEqualTo("nobody");
        assertThat(wecom.messages())
                .containsExactly(new AppMessage(
                        SampleCorp.CORP_ID, SampleCorp.AGENT_ID, List.of("lisi"), "text", "有冲突", clock.instant()));
        assertThat(code(SEND, message.replace("lisi|", ""))).isEqualTo(81013);
        assertThat(code(SEND, message.replace("1000002", "1"))).isEqualTo(40056);
        assertThat(code(SEND, message.replace("有冲突", ""))).isEqualTo(44004);
    }

    @Test
    void upload_givesAMediaIdThatAWelcomeMayUse() {
        String boundary = "----part";
        String part = "------part\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n%s\r\n------part--\r\n";

        String mediaId = caller.upload("media/upload?type=image", boundary, part.formatted("123456"))
                .get("media_id")
                .asText();

        String image = "{'welcome_code':'" + aCustomer().welcomeCode()
                + "','attachments':[{'msgtype':'image','image':{'media_id':'" + mediaId + "'}}]}";
        assertThat(code("externalcontact/send_welcome_msg", image)).isZero();
        assertThat(caller.upload("media/upload?type=image", boundary, part.formatted("1234"))
                        .get("errcode")
                        .asInt())
                .isEqualTo(40006);
        assertThat(caller.upload("media/upload?type=poem", boundary, part.formatted("123456"))
                        .get("errcode")
                        .asInt())
                .isEqualTo(40004);
    }
}
