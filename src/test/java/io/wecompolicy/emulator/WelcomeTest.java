package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Point 4 of the checklist: a code greets once, within 20 s. */
class WelcomeTest extends ApiTest {
    private static final String SEND = "externalcontact/send_welcome_msg";

    @Test
    void code_greetsOnce_andRemembersWhomAndWhen() {
        Scan scan = aCustomer();
        clock.advance(Duration.ofMillis(300));

        assertThat(List.of(code(SEND, welcome(scan.welcomeCode())), code(SEND, welcome(scan.welcomeCode()))))
                .containsExactly(0, 41051);
        assertThat(wecom.welcomes())
                .containsExactly(new WelcomeSent(
                        SampleCorp.CORP_ID,
                        "lisi",
                        scan.externalUserId(),
                        "您好",
                        List.of(),
                        scan.at(),
                        scan.at().plusMillis(300)));
        assertThat(wecom.welcomes().get(0).waited()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void code_isGoodFor20Seconds_notLonger() {
        Scan late = aCustomer();
        Scan inTime = aCustomer();

        clock.advance(Duration.ofSeconds(20));
        assertThat(code(SEND, welcome(inTime.welcomeCode()))).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(code(SEND, welcome(late.welcomeCode()))).isEqualTo(41050);
    }

    @Test
    void unknownAndMissingCodes_areRefused() {
        assertThat(code(SEND, welcome("unknown"))).isEqualTo(41050);
        assertThat(code(SEND, "{'text':{'content':'您好'}}")).isEqualTo(41049);
    }

    @Test
    void parallelSenders_oneWins_theOtherIsTold41096() {
        Scan scan = aCustomer();
        wecom.switches().delay(SEND, Duration.ofMillis(400));

        List<CompletableFuture<JsonNode>> two = List.of(
                caller.postLater(SEND, welcome(scan.welcomeCode())),
                caller.postLater(SEND, welcome(scan.welcomeCode())));

        assertThat(two.stream().map(answer -> answer.join().get("errcode").asInt()))
                .containsExactlyInAnyOrder(0, 41096);
        assertThat(wecom.welcomes()).hasSize(1);
    }

    @Test
    void failedSend_leavesTheCodeUsable() {
        Scan scan = aCustomer();
        wecom.switches().fail(SEND, Fault.answer(-1), 1);

        assertThat(List.of(code(SEND, welcome(scan.welcomeCode())), code(SEND, welcome(scan.welcomeCode()))))
                .containsExactly(-1, 0);
    }

    @Test
    void content_isCheckedBeforeTheCode_inBytesAndPieces() {
        String code = aCustomer().welcomeCode();
        String link = "{'msgtype':'link','link':{'title':'福利','url':'https://example.com'}}";

        assertThat(code(SEND, "{'welcome_code':'" + code + "'}")).isEqualTo(40058);
        assertThat(code(SEND, "{'welcome_code':'" + code + "','text':{'content':'" + "您".repeat(1334) + "'}}"))
                .isEqualTo(45002);
        assertThat(code(SEND, attached(code, String.join(",", Collections.nCopies(10, link)))))
                .isEqualTo(41064);
        assertThat(code(SEND, attached(code, "{'msgtype':'poem'}"))).isEqualTo(41065);
        assertThat(code(SEND, attached(code, "{'msgtype':'image','image':{'media_id':'unknown'}}")))
                .isEqualTo(40007);
        assertThat(code(
                        SEND,
                        attached(
                                code,
                                "{'msgtype':'link','link':{'title':'" + "长".repeat(43)
                                        + "','url':'https://example.com'}}")))
                .isEqualTo(40058);
        assertThat(code(SEND, attached(code, link))).isZero();
        assertThat(wecom.welcomes().get(0).attachments()).containsExactly("link");
    }

    private static String attached(String code, String attachments) {
        return "{'welcome_code':'" + code + "','attachments':[" + attachments + "]}";
    }
}
