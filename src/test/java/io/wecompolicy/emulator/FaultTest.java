package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Points 3 and 5 of the checklist: answers on demand, limits, delays. */
class FaultTest extends ApiTest {
    private static final String LIST = "externalcontact/get_corp_tag_list";

    @Test
    void codesOnDemand_areGivenToTheNextCalls_inOrder() {
        List.of(-1, 45009, 45033, 60020).forEach(code -> wecom.switches().fail(LIST, Fault.answer(code), 1));

        assertThat(List.of(code(LIST, "{}"), code(LIST, "{}"), code(LIST, "{}"), code(LIST, "{}"), code(LIST, "{}")))
                .containsExactly(-1, 45009, 45033, 60020, 0);
    }

    @Test
    void share_hitsAboutThatManyCalls_until0() {
        wecom.switches().failShare("*", Fault.answer(-1), 1);
        assertThat(code(LIST, "{}")).isEqualTo(-1);

        wecom.switches().failShare("*", Fault.answer(-1), 0);
        assertThat(code(LIST, "{}")).isZero();
    }

    @Test
    void brokenAnswers_lookLikeBrokenServers() {
        wecom.switches().fail(LIST, Fault.SERVER_ERROR, 1);
        wecom.switches().fail(LIST, Fault.HTML, 1);
        HttpResponse<String> error = caller.raw(LIST, "{}");
        HttpResponse<String> page = caller.raw(LIST, "{}");

        assertThat(error.statusCode()).isEqualTo(500);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void droppedCall_didNothing_lostAnswerDid() {
        Scan scan = aCustomer();
        String body = markTag(scan, SampleCorp.METRO_TAG_ID).replace('\'', '"');
        wecom.switches().fail("externalcontact/mark_tag", Fault.DROPPED, 3);
        assertThatThrownBy(() -> caller.raw("externalcontact/mark_tag", body)).isInstanceOf(UncheckedIOException.class);
        assertThat(wecom.people().tags("lisi", scan.externalUserId())).isEmpty();
        wecom.switches().reset();

        wecom.switches().fail("externalcontact/mark_tag", Fault.LOST_ANSWER, 3);
        assertThatThrownBy(() -> caller.raw("externalcontact/mark_tag", body)).isInstanceOf(UncheckedIOException.class);
        assertThat(wecom.people().tags("lisi", scan.externalUserId())).containsExactly("渠道来源/地铁广告");
    }

    @Test
    void hangingCall_holdsNoThreadOfOthers() {
        wecom.switches().fail(LIST, Fault.HANG, 100);
        List<CompletableFuture<JsonNode>> hanging =
                Stream.generate(() -> caller.postLater(LIST, "{}")).limit(40).toList();

        assertThat(getCode("externalcontact/get_follow_user_list")).isZero();
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void callsOverTheLimitOfAMinute_areBlockedForAMinute_perPathAndCorp() {
        wecom.switches().perMinute(LIST, 2);

        assertThat(List.of(code(LIST, "{}"), code(LIST, "{}"), code(LIST, "{}")))
                .containsExactly(0, 0, 45009);
        assertThat(getCode("externalcontact/get_follow_user_list")).isZero();
        clock.advance(Duration.ofSeconds(59));
        assertThat(code(LIST, "{}")).isEqualTo(45009);
        clock.advance(Duration.ofSeconds(1));
        assertThat(code(LIST, "{}")).isZero();
    }

    @Test
    void callsOverTheParallelLimit_get45033() {
        wecom.switches().parallel(LIST, 1);
        wecom.switches().delay(LIST, Duration.ofMillis(400));

        List<CompletableFuture<JsonNode>> two = List.of(caller.postLater(LIST, "{}"), caller.postLater(LIST, "{}"));

        assertThat(two.stream().map(answer -> answer.join().get("errcode").asInt()))
                .containsExactlyInAnyOrder(0, 45033);
        assertThat(code(LIST, "{}")).isZero();
    }

    @Test
    void everyCall_isRecordedWithItsBodyAndCode() {
        code(LIST, "{'tag_id':['et1']}");
        code("externalcontact/mark_tag", "{}");

        assertThat(wecom.calls().stream().map(call -> call.path() + " " + call.httpStatus() + " " + call.errcode()))
                .containsExactly("gettoken 200 0", LIST + " 200 0", "externalcontact/mark_tag 200 40058");
        assertThat(wecom.calls(LIST).get(0).body()).hasToString("{\"tag_id\":[\"et1\"]}");
        assertThat(wecom.calls(LIST).get(0).corpId()).isEqualTo(SampleCorp.CORP_ID);
        assertThat(wecom.figures().calls()).containsEntry("externalcontact/mark_tag 40058", 1L);
    }
}
