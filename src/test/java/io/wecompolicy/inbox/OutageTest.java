package io.wecompolicy.inbox;

import static io.restassured.RestAssured.given;
import static io.wecompolicy.inbox.InboxTables.aCustomer;
import static io.wecompolicy.inbox.InboxTables.anEdit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away while events are being decided and delivered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(InboxProfile.class)
class OutageTest {
    @Inject
    Inbox inbox;

    @Inject
    RecordingHandler handler;

    @Inject
    InboxTables tables;

    @Inject
    InboxAge age;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void databaseThatComesBack_findsEveryEventOnce() throws SQLException {
        String customer = aCustomer();
        CountDownLatch gone = new CountDownLatch(1);
        handler.hinder(customer, event -> hold(gone));
        List<EventId> accepted = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            accepted.add(accept(anEdit(customer, number)));
        }

        admin("alter database postgres allow_connections false");
        List<Arrival> refused = new ArrayList<>();
        try {
            admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
            gone.countDown();
            for (int number = 10; number < 15; number++) {
                Arrival arrival = anEdit(customer, number);
                assertThat(failureOf(arrival)).isInstanceOf(InboxUnavailable.class);
                refused.add(arrival);
            }
            await().until(() -> age.current().isEmpty());
        } finally {
            admin("alter database postgres allow_connections true");
        }

        // WeCom delivers again what was refused.
        for (Arrival arrival : refused) {
            await().ignoreExceptions().until(() -> accepted.add(accept(arrival)));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> handler.decided(customer).size() >= 15);
        assertThat(handler.decided(customer)).isEqualTo(accepted);
        assertThat(tables.states(customer)).hasSize(15).allMatch(state -> state.startsWith("decided/"));
        await().until(() -> age.current().isPresent());
    }

    @Test
    void callsWithoutADatabase_areToldToTryAgain() throws SQLException {
        admin("alter database postgres allow_connections false");
        try {
            admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");

            assertUnavailable("/api/v1/events");
            assertUnavailable("/api/v1/decisions");
            assertUnavailable("/api/v1/me");
        } finally {
            admin("alter database postgres allow_connections true");
        }
        await().until(() -> ask("/api/v1/me").statusCode() == 200);
    }

    @Test
    @TestSecurity(user = "tester", roles = "admin")
    void callsWhoseLoginNeedsNoDatabase_areToldToTryAgain() throws SQLException {
        admin("alter database postgres allow_connections false");
        try {
            admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");

            assertUnavailable("/api/v1/events");
            assertUnavailable("/api/v1/events/e-none");
            assertUnavailable("/api/v1/decisions");
            assertUnavailable("/api/v1/tag-groups");
        } finally {
            admin("alter database postgres allow_connections true");
        }
        await().until(() -> ask("/api/v1/events").statusCode() == 200);
    }

    private static void assertUnavailable(String path) {
        Response answer = ask(path);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "type",
                        "urn:wecom-policy:problem:unavailable",
                        "status",
                        503,
                        "title",
                        "unavailable",
                        "detail",
                        "the database does not answer now; try again in a few seconds",
                        "instance",
                        path));
    }

    private static Response ask(String path) {
        return given().auth()
                .preemptive()
                .basic("admin", "admin")
                .queryParam("corp", InboxTables.CORP.value())
                .get(path);
    }

    private Throwable failureOf(Arrival arrival) {
        try {
            accept(arrival);
            return new AssertionError("it was stored");
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private EventId accept(Arrival arrival) {
        return inbox.accept(arrival).toCompletableFuture().join().id();
    }

    private void admin(String sql) throws SQLException {
        String elsewhere = url.replaceFirst("/postgres(\\?.*)?$", "/template1");
        try (Connection connection = DriverManager.getConnection(elsewhere, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
