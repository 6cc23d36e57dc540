package io.wecompolicy.wecom.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallbackAnswersTest {
    private record Limits(long perAppPerSecond, long perSecond, long refusedPerSecond, Duration answerWithin)
            implements CallbackConfig {}

    private final CallbackLimits limits = new CallbackLimits(new Limits(3, 5, 2, Duration.ofSeconds(1)));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallbackAnswers answers = new CallbackAnswers(limits, meters);

    @Test
    void flood_ofForgedCalls_isCutShort() {
        List<Integer> statuses = Stream.generate(
                        () -> answers.refusal(Optional.empty(), CallbackRefused.unreadable("no")))
                .limit(4)
                .map(Response::getStatus)
                .toList();

        assertThat(statuses).containsExactly(400, 400, 429, 429);
        assertThat(meters.counter("wecom_callback", "app", "unknown", "answer", "429")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void genuineCalls_areLimitedPerAppAndInAll() {
        assertThat(IntStream.range(0, 4).mapToObj(number -> limits.admits("a")))
                .containsExactly(true, true, true, false);
        assertThat(IntStream.range(0, 3).mapToObj(number -> limits.admits("b"))).containsExactly(true, true, false);
    }

    @Test
    void putOffCalls_areToldToComeAgain() {
        Response over = answers.overLimit("a");
        Response failed = answers.notStored("a", new IllegalStateException("the content"));

        for (Response answer : List.of(over, failed)) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
            assertThat(answer.getEntity().toString()).doesNotContain("the content");
        }
    }
}
