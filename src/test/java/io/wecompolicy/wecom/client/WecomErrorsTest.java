package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.wecom.client.WecomErrors.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WecomErrorsTest {
    /** Protocol 4.1, each code by how it is treated. */
    private static final Map<Kind, int[]> TABLE = Map.of(
            Kind.DONE, new int[] {0, 41051},
            Kind.RETRY, new int[] {-1, 6000, 45033, 45035, 41063, 41079, 41096, 40100, 40129, 60020},
            Kind.THROTTLED, new int[] {45009},
            Kind.TOKEN, new int[] {40014, 42001, 41001},
            Kind.DROP,
                    new int[] {
                        40003, 60111, 40071, 40096, 40098, 41054, 84083, 40097, 40099, 40128, 40130, 90500, 90501,
                        90502, 90507, 90508, 90509, 41048, 41049, 41050, 41053, 41091, 41093, 41094, 41095, 84061,
                        84084, 701008
                    },
            Kind.UNKNOWN_TAG, new int[] {40068},
            Kind.SETTING, new int[] {41044, 41055, 41058, 60011, 50001, 50002, 84074, 301002, 40007},
            Kind.FORBIDDEN, new int[] {40001, 40013, 41004, 48001, 48002, 48006, 48009, 50003},
            Kind.DEFECT, new int[] {40033, 40035, 40058, 40063, 44004, 41064, 41065, 45001, 45002, 45029, 81013, 81017},
            Kind.UNKNOWN, new int[] {99999, 123});

    @TestFactory
    Stream<DynamicTest> everyCode_isTreatedAsTheTableSays() {
        return TABLE.entrySet().stream()
                .flatMap(row -> Arrays.stream(row.getValue())
                        .mapToObj(code -> DynamicTest.dynamicTest(row.getKey() + " " + code, () -> {
                            assertThat(WecomErrors.of(code).kind()).isEqualTo(row.getKey());
                            assertThat(WecomErrors.delivery(answer(code))).isInstanceOf(deliveryOf(row.getKey()));
                        })));
    }

    @Test
    void goodAnswer_isSentWithoutANote() {
        assertThat(WecomErrors.delivery(answer(0))).isEqualTo(new Delivery.Sent(Optional.empty()));
    }

    @Test
    void welcomeDeliveredBefore_isSentWithANote() {
        assertThat(WecomErrors.delivery(answer(41051)))
                .isEqualTo(new Delivery.Sent(
                        Optional.of("41051 the welcome was delivered before, or the chat has begun")));
    }

    @Test
    void pairWithoutRelation_isDroppedWithANote() {
        assertThat(WecomErrors.delivery(answer(84061)))
                .isEqualTo(new Delivery.Dropped("84061 member and customer are no contacts"));
    }

    @Test
    void limit_isRetriedAfterItsWindow() {
        Reply reply = new Reply.Answer(45009, "", MissingNode.getInstance(), Optional.of(Duration.ofHours(1)));

        assertThat(WecomErrors.delivery(reply))
                .isEqualTo(
                        new Delivery.Retry("45009 the frequency limit is reached", Optional.of(Duration.ofHours(1))));
    }

    @Test
    void untrustedAddress_isRetriedAfterAMinute_andCallsPeople() {
        assertThat(WecomErrors.delivery(answer(60020)))
                .isEqualTo(new Delivery.Retry(
                        "60020 our address is not among the trusted ones of the app",
                        Optional.of(Duration.ofMinutes(1))));
        assertThat(WecomErrors.of(60020).alert()).isTrue();
    }

    @Test
    void unknownCode_isDeadWithItsNumberAndWords() {
        assertThat(WecomErrors.delivery(answer(99999)))
                .isEqualTo(new Delivery.Dead("99999 WeCom answered with a code we do not know (words)"));
    }

    @Test
    void codesThatPeopleMustSee_alert() {
        List<Kind> loud = List.of(Kind.SETTING, Kind.FORBIDDEN, Kind.DEFECT, Kind.UNKNOWN);

        TABLE.forEach((kind, codes) -> {
            if (loud.contains(kind)) {
                assertThat(Arrays.stream(codes)
                                .allMatch(code -> WecomErrors.of(code).alert()))
                        .isTrue();
            }
        });
    }

    @Test
    void noAnswer_isRetried_andNoQuestion_isPostponed() {
        assertThat(WecomErrors.delivery(new Reply.Unanswered("no answer in time")))
                .isEqualTo(new Delivery.Retry("no answer in time", Optional.empty()));
        assertThat(WecomErrors.delivery(new Reply.NotAsked("the circuit is open", Duration.ofSeconds(3))))
                .isEqualTo(new Delivery.Postponed("the circuit is open", Duration.ofSeconds(3)));
    }

    private static Class<? extends Delivery> deliveryOf(Kind kind) {
        return switch (kind) {
            case DONE -> Delivery.Sent.class;
            case RETRY, THROTTLED, TOKEN -> Delivery.Retry.class;
            case DROP, UNKNOWN_TAG -> Delivery.Dropped.class;
            case SETTING, FORBIDDEN, DEFECT, UNKNOWN -> Delivery.Dead.class;
        };
    }

    private static Reply answer(int code) {
        return new Reply.Answer(code, "words", MissingNode.getInstance(), Optional.empty());
    }
}
