package io.wecompolicy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.emulator.DeliveryAttempt;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.emulator.Subscription;
import io.wecompolicy.emulator.WelcomeSent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is killed while customers come; nothing that it acknowledged may be lost or done twice. */
class KillIT {
    private static final int KILLS = 3;
    private static final long SEED = 20261122L;
    private static final Set<String> TAGGED = Set.of(SampleCorp.METRO, SampleCorp.OFFICIAL_ACCOUNT, SampleCorp.POSTER);

    @TempDir
    Path dataDir;

    @Test
    void serviceKilledUnderLoad_decidesEveryAcknowledgedCallbackExactlyOnce() throws Exception {
        Random random = new Random(SEED);
        List<Scan> scans = new ArrayList<>();
        try (EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample()
                        .withRetries(
                                Collections.nCopies(60, Duration.ofSeconds(2)).toArray(Duration[]::new)));
                ServiceProcess service = new ServiceProcess(dataDir, wecom.baseUrl())) {
            wecom.switches().duplicateCallbacks(1);
            service.start();
            SampleLoad.into(service);
            subscribe(wecom, service);

            // when
            for (int kill = 0; kill < KILLS; kill++) {
                int before = 20 + random.nextInt(60);
                for (int i = 0; i < before; i++) {
                    scans.add(wecom.people().scan(ScanRequest.any()));
                }
                long enough = wecom.deliveries().size() + random.nextInt(40);
                await().atMost(10, TimeUnit.SECONDS)
                        .until(() -> wecom.deliveries().size() >= enough);
                service.kill();
                service.start();
            }

            // then
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> acknowledged(wecom).size() == scans.size());
            await().atMost(120, TimeUnit.SECONDS).until(() -> allSettled(service));
            assertThat(decidedEvents(service)).hasSize(scans.size()).doesNotHaveDuplicates();
            assertThat(customersOf(service)).isEqualTo(customers(scans));
            assertThat(customersGreetedTwice(wecom)).isEmpty();
            assertThat(untagged(wecom, scans)).isEmpty();
        }
    }

    private static void subscribe(EmulatedWecom wecom, ServiceProcess service) {
        wecom.subscribe(Subscription.of(
                service.uri("/callback/sample"),
                SampleCorp.CORP_ID,
                SampleCorp.TOKEN,
                SampleCorp.ENCODING_AES_KEY,
                Integer.toString(SampleCorp.AGENT_ID)));
    }

    private static Set<Long> acknowledged(EmulatedWecom wecom) {
        return wecom.deliveries().stream()
                .filter(DeliveryAttempt::accepted)
                .map(DeliveryAttempt::event)
                .collect(Collectors.toSet());
    }

    private static boolean allSettled(ServiceProcess service) throws Exception {
        boolean decided = service.all("/api/v1/events").stream()
                .allMatch(event -> Set.of("decided", "ignored")
                        .contains(event.get("status").asText()));
        Set<String> ends = Set.of("sent", "expired", "dropped", "dead");
        for (JsonNode decision : service.all("/api/v1/decisions")) {
            for (JsonNode action : decision.get("actions")) {
                decided &= ends.contains(action.get("status").asText());
            }
        }
        return decided;
    }

    private static List<String> decidedEvents(ServiceProcess service) throws Exception {
        return service.all("/api/v1/decisions").stream()
                .filter(KillIT::isOfAnAdd)
                .map(decision -> decision.get("eventId").asText())
                .toList();
    }

    private static Set<String> customersOf(ServiceProcess service) throws Exception {
        return service.all("/api/v1/decisions").stream()
                .filter(KillIT::isOfAnAdd)
                .map(decision -> decision.at("/event/externalUserId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Not of what follows from it: the read of the customer, the clock, what was loaded. */
    private static boolean isOfAnAdd(JsonNode decision) {
        return decision.at("/event/type").asText().equals("contact-added");
    }

    private static Set<String> customers(List<Scan> scans) {
        return scans.stream().map(Scan::externalUserId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> customersGreetedTwice(EmulatedWecom wecom) {
        Map<String, Long> greetings = wecom.welcomes().stream()
                .collect(Collectors.groupingBy(WelcomeSent::externalUserId, Collectors.counting()));
        return greetings.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Customers of channels that a rule tags, without the tag. */
    private static Set<String> untagged(EmulatedWecom wecom, List<Scan> scans) {
        return scans.stream()
                .filter(scan -> TAGGED.contains(scan.state()))
                .filter(scan -> wecom.people()
                        .tags(scan.userId(), scan.externalUserId())
                        .isEmpty())
                .map(scan -> scan.state() + " " + scan.externalUserId())
                .collect(Collectors.toSet());
    }
}
