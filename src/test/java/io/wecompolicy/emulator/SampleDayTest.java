package io.wecompolicy.emulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample day against the service, as {@code dev} plays it. */
@QuarkusTest
@TestProfile(WithEmulator.class)
@QuarkusTestResource(TestDatabase.class)
class SampleDayTest {
    /** Much more than it takes; other builds may share the machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Inject
    EmulatorService emulator;

    @Inject
    SampleDay sampleDay;

    @BeforeEach
    void loadTheSampleCorp() throws IOException, InterruptedException {
        for (Map.Entry<String, String> body : SampleBodies.fixed().entrySet()) {
            sampleDay.service().send("PUT", body.getKey(), body.getValue());
        }
    }

    @Test
    void beginningOfTheDay_inASecond_isAcknowledgedAndDecided() throws IOException {
        EmulatedWecom wecom = emulator.running().orElseThrow();
        Day beginning = Day.sample().first(100);
        try (Receiver witness = new Receiver();
                DayPlayer player = DayPlayer.of(wecom, base(), "admin", "admin")) {
            wecom.clearRecords();
            wecom.subscribe(witness.subscription());

            DayPlayer.Played played = player.play(beginning, 50_000)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();

            assertThat(played).isEqualTo(new DayPlayer.Played(100, 0));
            long callbacks = beginning.steps().stream()
                    .map(step -> SampleDayFile.line(step.line()))
                    .filter(row -> !row.contains(",signal,") && !row.contains(",grant,"))
                    .count();
            await().atMost(PATIENCE)
                    .until(() -> acknowledged(wecom).size() >= callbacks
                            && witness.received().size() == callbacks);
            await().atMost(PATIENCE).until(() -> undecided().isEmpty());
            assertThat(decidedCustomers()).containsAll(scanned(witness));
            assertThat(signals())
                    .isEqualTo(beginning.steps().stream()
                            .map(step -> SampleDayFile.line(step.line()))
                            .filter(row -> row.contains(",signal,"))
                            .count());
        }
    }

    @Test
    void dayOverHttp_movesTheShifts_andPutsThemBackWhenStopped() {
        given().contentType(ContentType.JSON)
                .body("{\"speed\": 60}")
                .post("/emulator/day")
                .then()
                .statusCode(200)
                .body("speed", equalTo(60.0f));
        assertThat(shifts()).hasSize(14);

        given().delete("/emulator/day").then().statusCode(204);

        assertThat(shifts()).hasSizeGreaterThan(300);
        given().delete("/emulator/day").then().statusCode(204);
    }

    @Test
    void impossibleSpeed_isABadRequest() {
        given().contentType(ContentType.JSON)
                .body("{\"speed\": 0.5}")
                .post("/emulator/day")
                .then()
                .statusCode(400)
                .body("detail", equalTo("`speed` must be 1 to 10000"));
    }

    private static URI base() {
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/");
    }

    /** By the number of the event; retries count once. */
    private static Set<Long> acknowledged(EmulatedWecom wecom) {
        return wecom.deliveries().stream()
                .filter(DeliveryAttempt::accepted)
                .filter(attempt -> attempt.url().getPort() == RestAssured.port)
                .map(DeliveryAttempt::event)
                .collect(Collectors.toSet());
    }

    private static Set<String> scanned(Receiver witness) {
        return witness.received().stream()
                .filter(event -> event.element("ChangeType").startsWith("add_"))
                .map(event -> event.element("ExternalUserID"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> undecided() {
        List<String> found = new ArrayList<>();
        for (String status : List.of("received", "failed", "dead")) {
            found.addAll(page("/api/v1/events?limit=500&status=" + status).getList("items.id"));
        }
        return found;
    }

    private static Set<String> decidedCustomers() {
        return page("/api/v1/decisions?limit=500").getList("items.event.externalUserId", String.class).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static long signals() {
        return page("/api/v1/events?limit=500&type=signal-recorded&status=decided")
                .getList("items")
                .size();
    }

    private static List<Object> shifts() {
        return page("/api/v1/shifts?limit=500").getList("items");
    }

    private static JsonPath page(String path) {
        return given().auth()
                .preemptive()
                .basic("admin", "admin")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
