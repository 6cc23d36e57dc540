package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers as the API shows them: alone, by member, page by page. */
class ContactTest extends ApiTest {
    private static final String BATCH = "externalcontact/batch/get_by_user";
    private static final String REMARK = "externalcontact/remark";

    @Test
    void customer_isShownWithEveryMemberWhoHasThem() {
        Scan first = aCustomer();
        wecom.people().scan(ScanRequest.of(SampleCorp.POSTER).by("wangwu").again(first.externalUserId()));

        JsonNode customer = caller.get("externalcontact/get?external_userid=" + first.externalUserId());

        assertThat(customer.at("/follow_user").findValuesAsText("userid")).containsExactlyInAnyOrder("lisi", "wangwu");
        assertThat(customer.at("/follow_user").findValuesAsText("state"))
                .containsExactlyInAnyOrder(SampleCorp.METRO, SampleCorp.POSTER);
        assertThat(customer.at("/external_contact/type").asInt()).isEqualTo(1);
        assertThat(getCode("externalcontact/get?external_userid=wmUnknown")).isEqualTo(84061);
        assertThat(getCode("externalcontact/get?external_userid=unknown")).isEqualTo(40096);
        assertThat(getCode("externalcontact/get")).isEqualTo(40058);
    }

    @Test
    void list_isOfOneMember_andAnErrorWhenEmpty() {
        Scan scan = aCustomer();

        assertThat(caller.get("externalcontact/list?userid=lisi").get("external_userid"))
                .hasToString("[\"" + scan.externalUserId() + "\"]");
        JsonNode none = caller.get("externalcontact/list?userid=sunqi");
        assertThat(none.get("errcode").asInt()).isEqualTo(84061);
        assertThat(none.get("external_userid")).hasToString("[]");
        assertThat(getCode("externalcontact/list?userid=nobody")).isEqualTo(60111);
    }

    @Test
    void batch_bringsEveryPairOnce_pageByPage() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add("lisi " + aCustomer().externalUserId());
            expected.add("wangwu "
                    + wecom.people()
                            .scan(ScanRequest.of(SampleCorp.POSTER).by("wangwu"))
                            .externalUserId());
        }
        wecom.people().deleteCustomer("lisi", expected.remove(0).substring(5));

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    caller.postQuoted(BATCH, "{'userid_list':['lisi','wangwu'],'limit':2,'cursor':'" + cursor + "'}");
            assertThat(page.get("external_contact_list").size()).isLessThanOrEqualTo(2);
            page.get("external_contact_list")
                    .forEach(entry -> found.add(entry.at("/follow_info/userid").asText() + " "
                            + entry.at("/external_contact/external_userid").asText()));
            cursor = page.get("next_cursor").asText();
        } while (!cursor.isEmpty());

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(code(BATCH, "{'userid_list':[]}")).isEqualTo(40058);
        assertThat(code(BATCH, "{'userid_list':['lisi'],'limit':101}")).isEqualTo(40058);
        assertThat(code(BATCH, "{'userid_list':['lisi'],'cursor':'???'}")).isEqualTo(40058);
    }

    @Test
    void remark_isKept_withinItsLimits() {
        Scan scan = aCustomer();
        String pair = "{'userid':'lisi','external_userid':'" + scan.externalUserId() + "'";

        assertThat(code(REMARK, pair + ",'remark':'" + "长".repeat(20) + "','remark_mobiles':['13800000001']}"))
                .isZero();
        assertThat(code(REMARK, pair + ",'remark':'" + "长".repeat(21) + "'}")).isEqualTo(40058);
        assertThat(code(REMARK, pair + "}")).isEqualTo(40058);
        assertThat(code(REMARK, pair + ",'remark_mobiles':['']}")).isZero();
        JsonNode follower = caller.get("externalcontact/get?external_userid=" + scan.externalUserId())
                .at("/follow_user/0");
        assertThat(follower.get("remark").asText()).isEqualTo("长".repeat(20));
        assertThat(follower.get("remark_mobiles")).hasToString("[]");
    }
}
