package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Points 1, 2 and 3 of the checklist (protocol 8.1): tokens first, bodies, paths. */
class TokenTest extends ApiTest {
    private static final String GOOD =
            "gettoken?corpid=" + SampleCorp.CORP_ID + "&corpsecret=" + SampleCorp.AGENT_SECRET;

    @Test
    void missingSecret_isNoticedBeforeAWrongCorp() {
        assertThat(getCode("gettoken?corpid=wrong")).isEqualTo(41004);
        assertThat(getCode("gettoken?corpsecret=x")).isEqualTo(41002);
        assertThat(getCode("gettoken?corpid=wrong&corpsecret=x")).isEqualTo(40013);
        assertThat(getCode("gettoken?corpsecret=x&corpid=" + SampleCorp.CORP_ID))
                .isEqualTo(40001);
    }

    @Test
    void token_isTheSameUntilItExpires() {
        JsonNode first = caller.get(GOOD);
        clock.advance(Duration.ofSeconds(7199));
        JsonNode again = caller.get(GOOD);
        clock.advance(Duration.ofSeconds(1));
        JsonNode fresh = caller.get(GOOD);

        assertThat(first.get("expires_in").asInt()).isEqualTo(7200);
        assertThat(again.get("access_token")).isEqualTo(first.get("access_token"));
        assertThat(again.get("expires_in").asInt()).isEqualTo(1);
        assertThat(fresh.get("access_token")).isNotEqualTo(first.get("access_token"));
        assertThat(getCode("externalcontact/get_follow_user_list")).isEqualTo(42001);
    }

    @Test
    void badToken_isNoticedBeforeBadParameters_andKeepsTheEmptyArrays() {
        JsonNode wrong = caller.with("wrong").get("externalcontact/list");
        JsonNode missing = caller.with("").get("externalcontact/list");

        assertThat(wrong.get("errcode").asInt()).isEqualTo(40014);
        assertThat(wrong.get("external_userid")).hasToString("[]");
        assertThat(missing.get("errcode").asInt()).isEqualTo(41001);
        assertThat(missing.get("errmsg").asText())
                .startsWith("access_token missing, hint: [")
                .endsWith("more info at https://open.work.weixin.qq.com/devtool/query?e=41001");
    }

    @Test
    void withdrawnToken_isRefusedUntilTheNextOne() {
        wecom.switches().withdrawTokens(42001);
        assertThat(getCode("externalcontact/get_follow_user_list")).isEqualTo(42001);

        caller.with("").authorised();
        assertThat(caller.get("externalcontact/get_follow_user_list").get("follow_user"))
                .hasToString("[\"zhangsan\",\"lisi\",\"wangwu\",\"zhaoliu\",\"sunqi\",\"zhouba\",\"chenyi\","
                        + "\"heer\",\"linsan\",\"gaosi\"]");

        wecom.switches().withdrawTokens(40014);
        assertThat(getCode("externalcontact/get_follow_user_list")).isEqualTo(40014);
    }

    @Test
    void unknownPath_is404_withEmptyBody_everythingElse200() {
        HttpResponse<String> unknown = caller.raw("externalcontact/no_such_thing", "{}");
        HttpResponse<String> refused = caller.raw("externalcontact/mark_tag", "{}");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).startsWith("{\"errcode\":40058,");
    }

    @Test
    void escapedOrBrokenJson_isRefused() {
        assertThat(caller.post("externalcontact/get_corp_tag_list", "{\"a\":\"\\u4f60\"}")
                        .get("errcode")
                        .asInt())
                .isEqualTo(40033);
        assertThat(caller.post("externalcontact/get_corp_tag_list", "{\"a\":\"\\\\u4f60\"}")
                        .get("errcode")
                        .asInt())
                .isZero();
        assertThat(code("externalcontact/get_corp_tag_list", "{'a':")).isEqualTo(40035);
        assertThat(code("externalcontact/get_corp_tag_list", "[]")).isEqualTo(40035);
    }
}
