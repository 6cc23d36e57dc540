package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Point 6 of the checklist: tags of pairs; and the library. */
class TagTest extends ApiTest {
    private static final String MARK = "externalcontact/mark_tag";
    private static final String ADD = "externalcontact/add_corp_tag";

    @Test
    void mark_needsAPair_aTag_andSomethingToDo() {
        Scan scan = aCustomer();
        String metro = SampleCorp.METRO_TAG_ID;

        assertThat(code(MARK, markTag(scan, metro))).isZero();
        assertThat(code(MARK, markTag(scan, "etunknown"))).isEqualTo(40068);
        assertThat(code(MARK, markTag(scan, metro).replace("lisi", "wangwu"))).isEqualTo(84061);
        assertThat(code(MARK, markTag(scan, metro).replace("lisi", "nobody"))).isEqualTo(60111);
        assertThat(code(MARK, markTag(scan, metro).replace("lisi", " "))).isEqualTo(40003);
        assertThat(code(MARK, markTag(scan, metro).replace(scan.externalUserId(), "x1")))
                .isEqualTo(40096);
        assertThat(code(MARK, markTag(scan, metro).replace("'" + metro + "'", "")))
                .isEqualTo(40058);
    }

    @Test
    void pairThatTheMemberDeleted_is84061_theOneTheCustomerDeletedIsNot() {
        Scan deleted = aCustomer();
        Scan left = aCustomer();
        Scan half =
                wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("lisi").unconfirmed());
        wecom.people().deleteCustomer("lisi", deleted.externalUserId());
        wecom.people().deleteFollow("lisi", left.externalUserId());

        assertThat(code(MARK, markTag(deleted, SampleCorp.METRO_TAG_ID))).isEqualTo(84061);
        assertThat(code(MARK, markTag(left, SampleCorp.METRO_TAG_ID))).isZero();
        assertThat(code(MARK, markTag(half, SampleCorp.METRO_TAG_ID))).isEqualTo(84061);
        wecom.people().confirm("lisi", half.externalUserId());
        assertThat(code(MARK, markTag(half, SampleCorp.METRO_TAG_ID))).isZero();
    }

    @Test
    void parallelWritesOfOnePair_conflict_ofTwoPairsDoNot() {
        Scan one = aCustomer();
        Scan other = aCustomer();
        wecom.switches().delay(MARK, Duration.ofMillis(400));

        List<CompletableFuture<JsonNode>> calls = List.of(
                caller.postLater(MARK, markTag(one, SampleCorp.METRO_TAG_ID)),
                caller.postLater(MARK, markTag(one, SampleCorp.OFFICIAL_ACCOUNT_TAG_ID)),
                caller.postLater(MARK, markTag(other, SampleCorp.METRO_TAG_ID)));

        assertThat(calls.stream().map(answer -> answer.join().get("errcode").asInt()))
                .containsExactlyInAnyOrder(0, 0, 45035);
    }

    @Test
    void missingTag_isCreatedInItsGroup_once() {
        String poster = "{'group_name':'渠道来源','tag':[{'name':'门店海报'},{'name':'门店海报'}]}";

        JsonNode made = caller.postQuoted(ADD, poster);

        assertThat(made.at("/tag_group/group_id").asText()).isEqualTo("etSAMPLEAAAgroupchannelsource001");
        assertThat(made.at("/tag_group/tag")).hasSize(1);
        assertThat(code(ADD, poster)).isEqualTo(40071);
        JsonNode library = caller.postQuoted("externalcontact/get_corp_tag_list", "{}");
        assertThat(library.at("/tag_group/0/tag").findValuesAsText("name"))
                .containsExactly("地铁广告", "公众号", "双十一", "北京门店", "母婴社群", "门店海报");
        assertThat(library.at("/tag_group/1/tag").findValuesAsText("name")).containsExactly("高净值客户", "普通客户");
    }

    @Test
    void wrongTags_areNotCreated() {
        assertThat(code(ADD, "{'group_name':'渠道来源','tag':[]}")).isEqualTo(40058);
        assertThat(code(ADD, "{'group_name':'渠道来源','tag':[{'name':'" + "长".repeat(31) + "'}]}"))
                .isEqualTo(40058);
        assertThat(code(ADD, "{'group_id':'etunknown','tag':[{'name':'x'}]}")).isEqualTo(40068);
        assertThat(code(ADD, "{'tag':[{'name':'x'}]}")).isEqualTo(40058);
    }

    @Test
    void app_editsAndDeletesOnlyItsOwnTags() {
        Scan scan = aCustomer();
        String own = caller.postQuoted(ADD, "{'group_name':'新组','tag':[{'name':'甲'},{'name':'乙'}]}")
                .at("/tag_group/tag/0/id")
                .asText();
        code(MARK, markTag(scan, own));
        String edit = "externalcontact/edit_corp_tag";
        String delete = "externalcontact/del_corp_tag";

        assertThat(code(edit, "{'id':'" + SampleCorp.METRO_TAG_ID + "','name':'x'}"))
                .isEqualTo(301002);
        assertThat(code(edit, "{'id':'" + own + "','name':'乙'}")).isEqualTo(40071);
        assertThat(code(edit, "{'id':'" + own + "','name':'丙'}")).isZero();
        assertThat(wecom.people().tags("lisi", scan.externalUserId())).containsExactly("新组/丙");
        assertThat(code(delete, "{'tag_id':['" + SampleCorp.METRO_TAG_ID + "']}"))
                .isEqualTo(301002);
        assertThat(code(delete, "{'tag_id':['" + own + "']}")).isZero();
        assertThat(wecom.people().tags("lisi", scan.externalUserId())).isEmpty();
        assertThat(caller.postQuoted("externalcontact/get_corp_tag_list", "{'tag_id':['" + own + "']}")
                        .at("/tag_group/0/tag/0/deleted")
                        .asBoolean())
                .isTrue();
    }
}
