package io.wecompolicy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.emulator.DeliveryAttempt;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.emulator.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others break: the database dies, WeCom is down past a deadline, callbacks come twice. */
class OutageIT {
    @TempDir
    Path dataDir;

    @Test
    void outages_loseNothing_sendNothingLate_andDecideNothingTwice() throws Exception {
        try (EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample()
                        .withRetries(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10)));
                ServiceProcess service = new ServiceProcess(dataDir, wecom.baseUrl())
                        .with("policy.pipeline.welcome-window", "4S")
                        .with("policy.pipeline.welcome-margin", "0.5S")) {
            service.start();
            SampleLoad.into(service);
            wecom.subscribe(Subscription.of(
                    service.uri("/callback/sample"),
                    SampleCorp.CORP_ID,
                    SampleCorp.TOKEN,
                    SampleCorp.ENCODING_AES_KEY,
                    Integer.toString(SampleCorp.AGENT_ID)));

            duplicate_isStoredOnce(wecom, service);
            welcomePastItsDeadline_isNeverSent(wecom, service);
            databaseThatDies_answers503_andCatchesUp(wecom, service);
        }
    }

    private static void duplicate_isStoredOnce(EmulatedWecom wecom, ServiceProcess service) throws Exception {
        wecom.switches().duplicateCallbacks(3);

        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO));

        await().atMost(20, TimeUnit.SECONDS).until(() -> wecom.deliveries().size() == 4);
        assertThat(wecom.deliveries()).allMatch(DeliveryAttempt::accepted);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> decisions(service, scan).size() == 1);
        assertThat(service.all("/api/v1/events?type=contact-added")).hasSize(1);
        wecom.switches().reset();
    }

    private static void welcomePastItsDeadline_isNeverSent(EmulatedWecom wecom, ServiceProcess service)
            throws Exception {
        wecom.switches().failShare("externalcontact/send_welcome_msg", Fault.answer(-1), 1);

        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.METRO));
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> welcomeStatus(service, scan).equals("expired"));

        wecom.switches().reset();
        assertThat(wecom.welcomes()).noneMatch(sent -> sent.externalUserId().equals(scan.externalUserId()));
        List<Duration> tries = wecom.calls("externalcontact/send_welcome_msg").stream()
                .map(call -> Duration.between(scan.at(), call.at()))
                .filter(after -> !after.isNegative())
                .toList();
        assertThat(tries).isNotEmpty().allMatch(after -> after.compareTo(Duration.ofSeconds(4)) < 0);
    }

    private static void databaseThatDies_answers503_andCatchesUp(EmulatedWecom wecom, ServiceProcess service)
            throws Exception {
        wecom.clearRecords();
        service.postgres().destroyForcibly();

        List<Scan> scans = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> wecom.people().scan(ScanRequest.any()))
                .toList();

        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> wecom.deliveries().stream()
                                .filter(DeliveryAttempt::accepted)
                                .map(DeliveryAttempt::event)
                                .collect(Collectors.toSet())
                                .size()
                        == scans.size());
        assertThat(wecom.deliveries()).extracting(DeliveryAttempt::status).containsAnyOf(503, 0);
        assertThat(wecom.deliveries()).extracting(DeliveryAttempt::status).doesNotContain(500);
        for (Scan scan : scans) {
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> decisions(service, scan).size() == 1);
        }
        Set<String> states = service.all("/api/v1/events?type=contact-added").stream()
                .map(event -> event.get("status").asText())
                .collect(Collectors.toSet());
        assertThat(states).containsExactly("decided");
    }

    private static List<JsonNode> decisions(ServiceProcess service, Scan scan) throws Exception {
        return service.all("/api/v1/decisions").stream()
                .filter(decision -> decision.at("/event/type").asText().equals("contact-added"))
                .filter(decision ->
                        decision.at("/event/externalUserId").asText().equals(scan.externalUserId()))
                .toList();
    }

    private static String welcomeStatus(ServiceProcess service, Scan scan) throws Exception {
        for (JsonNode decision : decisions(service, scan)) {
            for (JsonNode action : decision.get("actions")) {
                if (action.get("type").asText().equals("send-welcome")) {
                    return action.get("status").asText();
                }
            }
        }
        return "";
    }
}
