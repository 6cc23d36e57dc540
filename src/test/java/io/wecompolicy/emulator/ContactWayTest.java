package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Point 7 of the checklist: live codes. */
class ContactWayTest extends ApiTest {
    private static final String ADD = "externalcontact/add_contact_way";
    private static final String UPDATE = "externalcontact/update_contact_way";

    @Test
    void newCode_isReadBack_andScanned() {
        JsonNode made = caller.postQuoted(
                ADD, "{'type':2,'scene':2,'state':'douyin','remark':'抖音','user':['LiSi'],'party':[5]}");
        String configId = made.get("config_id").asText();

        JsonNode way = get(configId);
        Scan scan = wecom.people().scan(ScanRequest.of("douyin").by("zhaoliu"));

        assertThat(made.get("qr_code").asText()).startsWith("http://p.qpic.cn/wwhead/");
        assertThat(way.get("skip_verify").asBoolean()).isTrue();
        assertThat(way.get("party")).hasToString("[5]");
        assertThat(scan.configId()).isEqualTo(configId);
    }

    @Test
    void update_replacesMembers_andWithoutMembersRemovesThem() {
        String metro = "{'config_id':'" + SampleCorp.METRO_CONFIG_ID + "'";

        assertThat(code(UPDATE, metro + ",'user':['wangwu']}")).isZero();
        assertThat(get(SampleCorp.METRO_CONFIG_ID).get("user")).hasToString("[\"wangwu\"]");
        assertThat(get(SampleCorp.METRO_CONFIG_ID).get("state").asText()).isEqualTo(SampleCorp.METRO);

        wecom.switches().omittedMembersAreRemoved(false);
        assertThat(code(UPDATE, metro + ",'remark':'二号线'}")).isZero();
        assertThat(get(SampleCorp.METRO_CONFIG_ID).get("user")).hasToString("[\"wangwu\"]");

        wecom.switches().omittedMembersAreRemoved(true);
        assertThat(code(UPDATE, metro + ",'remark':'二号线'}")).isZero();
        assertThat(get(SampleCorp.METRO_CONFIG_ID).get("user")).hasToString("[]");
        assertThatThrownBy(() -> wecom.people().scan(SampleCorp.METRO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody is behind that code");
    }

    @Test
    void wrongCodes_areRefused() {
        String users = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> "'user" + i + "'")
                .peek(user -> wecom.backoffice().memberJoins(user.replace("'", ""), "员工", 3, ""))
                .collect(Collectors.joining(","));

        assertThat(code(ADD, "{'type':2,'scene':2,'user':[" + users + "]}")).isEqualTo(40058);
        assertThat(code(ADD, "{'type':2,'scene':2,'party':[3]}")).isEqualTo(40058);
        assertThat(code(ADD, "{'type':2,'scene':2,'user':['lisi'],'state':'" + "s".repeat(31) + "'}"))
                .isEqualTo(40058);
        assertThat(code(ADD, "{'type':2,'scene':2,'user':['lisi'],'state':'" + "态".repeat(30) + "'}"))
                .isZero();
        assertThat(code(ADD, "{'type':1,'scene':2,'user':['lisi','wangwu']}")).isEqualTo(40058);
        assertThat(code(ADD, "{'type':3,'scene':2,'user':['lisi']}")).isEqualTo(40058);
        assertThat(code(ADD, "{'type':2,'scene':2}")).isEqualTo(40058);
        assertThat(code(ADD, "{'type':2,'scene':2,'user':['nobody']}")).isEqualTo(60111);
        assertThat(code(ADD, "{'type':2,'scene':2,'user':['wujiu']}")).isEqualTo(41054);
        assertThat(code(ADD, "{'type':2,'scene':2,'user':['zhengshi']}")).isEqualTo(84083);
        assertThat(code(UPDATE, "{'config_id':'unknown','user':['lisi']}")).isEqualTo(41044);
    }

    @Test
    void codes_areListedPageByPage_andDeleted() {
        JsonNode first = caller.postQuoted("externalcontact/list_contact_way", "{'limit':7}");
        JsonNode second = caller.postQuoted(
                "externalcontact/list_contact_way",
                "{'limit':7,'cursor':'" + first.get("next_cursor").asText() + "'}");

        assertThat(first.get("contact_way")).hasSize(7);
        assertThat(second.get("contact_way").findValuesAsText("config_id"))
                .containsExactly(SampleCorp.TEST_LANE_CONFIG_ID);
        assertThat(second.get("next_cursor").asText()).isEmpty();
        String bank = "{'config_id':'" + SampleCorp.PRIVATE_BANK_CONFIG_ID + "'}";
        assertThat(code("externalcontact/del_contact_way", bank)).isZero();
        assertThat(code("externalcontact/get_contact_way", bank)).isEqualTo(41044);
    }

    private JsonNode get(String configId) {
        return caller.postQuoted("externalcontact/get_contact_way", "{'config_id':'" + configId + "'}")
                .get("contact_way");
    }
}
