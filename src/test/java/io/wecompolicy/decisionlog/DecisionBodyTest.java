package io.wecompolicy.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionBodyTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void bodyStoredBeforeThereWereFailures_isReadAsOneWithout() throws IOException {
        DecisionBody body = mapper.readValue("{\"proposals\":[],\"fired\":[],\"conflicts\":[]}", DecisionBody.class);

        assertThat(body).isEqualTo(DecisionBody.UNKNOWN);
    }

    @Test
    void failures_areReadAsTheyWereStored() throws IOException {
        Failure failure = new Failure(Family.TAGGING, "坏", "tagging/a.drl", 7, FailureReason.OVER_STEPS, "太多");
        DecisionBody body = DecisionBody.of(new Decision(List.of(), List.of(), List.of(), List.of(failure)));

        assertThat(body.failures())
                .containsExactly(new DecisionBody.FailureBody("tagging", "坏", "tagging/a.drl", 7, "over-steps", "太多"));
        assertThat(mapper.readValue(mapper.writeValueAsBytes(body), DecisionBody.class))
                .isEqualTo(body);
    }
}
