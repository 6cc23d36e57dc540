package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.Fault;
import io.wecompolicy.emulator.SampleCorp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final String FIRST = "{\"errcode\":0,\"access_token\":\"first\",\"expires_in\":7200}";
    private static final String SECOND = "{\"errcode\":0,\"access_token\":\"second\",\"expires_in\":7200}";

    private final EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());
    private final StubWecom stub = new StubWecom();
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-11T22:00:00Z"));

    @AfterEach
    void close() {
        wecom.close();
        stub.close();
    }

    @Test
    void hundredThreads_fetchOneToken() throws Exception {
        ClientFixture client = emulated(SampleCorp.AGENT_SECRET);
        wecom.switches().delay("gettoken", Duration.ofMillis(200));
        ExecutorService threads = Executors.newFixedThreadPool(100);

        List<Future<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(threads.submit(
                    () -> client.tokens.get(client.credential, Instant.now().plusSeconds(10))));
        }

        Set<String> tokens = new HashSet<>();
        for (Future<String> token : waiting) {
            tokens.add(token.get());
        }
        threads.shutdown();
        assertThat(tokens).hasSize(1);
        assertThat(wecom.calls("gettoken")).hasSize(1);
    }

    @Test
    void expiredToken_isReplaced_butNotTheOneThatReplacedIt() throws Exception {
        stub.answers("gettoken", FIRST, SECOND);
        ClientFixture client = stubbed();
        assertThat(get(client)).isEqualTo("first");

        client.tokens.expire(client.credential, "first");
        assertThat(get(client)).isEqualTo("second");
        client.tokens.expire(client.credential, "first");

        assertThat(get(client)).isEqualTo("second");
        assertThat(stub.requests("gettoken")).hasSize(2);
    }

    @Test
    void tokenNearItsEnd_isRenewedInTheBackground() throws Exception {
        stub.answers("gettoken", FIRST, SECOND);
        ClientFixture client = stubbed();
        assertThat(get(client)).isEqualTo("first");

        clock.advance(Duration.ofMinutes(114));
        assertThat(get(client)).isEqualTo("first");
        assertThat(stub.requests("gettoken")).hasSize(1);
        clock.advance(Duration.ofSeconds(90));
        assertThat(get(client)).isEqualTo("first");

        await().until(() -> get(client).equals("second"));
        assertThat(stub.requests("gettoken")).hasSize(2);
    }

    @Test
    void wrongSecret_isNotTriedAgainForALongTime() {
        ClientFixture client = emulated("not-the-secret");

        for (int i = 0; i < 5; i++) {
            AccessTokens.Unavailable refused = catchThrowableOfType(
                    AccessTokens.Unavailable.class,
                    () -> client.tokens.get(client.credential, Instant.now().plusSeconds(5)));
            assertThat(refused.reply()).isInstanceOf(Reply.NotAsked.class);
            assertThat(((Reply.NotAsked) refused.reply()).after()).isGreaterThan(Duration.ofMinutes(29));
            assertThat(refused.reply().toString()).doesNotContain("not-the-secret");
        }

        assertThat(wecom.calls("gettoken")).hasSize(1);
    }

    @Test
    void wrongSecret_isTriedAgainAfterThePause() throws Exception {
        stub.answers("gettoken", "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}", FIRST);
        ClientFixture client = stubbed();
        catchThrowableOfType(AccessTokens.Unavailable.class, () -> get(client));

        clock.advance(Duration.ofMinutes(31));

        assertThat(get(client)).isEqualTo("first");
    }

    @Test
    void noAnswerInTime_isToldAsSuch() {
        ClientFixture client = emulated(SampleCorp.AGENT_SECRET);
        wecom.switches().fail("gettoken", Fault.HANG, 1);

        AccessTokens.Unavailable late = catchThrowableOfType(
                AccessTokens.Unavailable.class,
                () -> client.tokens.get(client.credential, Instant.now().plusMillis(100)));

        assertThat(late.reply()).isEqualTo(new Reply.Unanswered("no token in time"));
    }

    private String get(ClientFixture client) throws AccessTokens.Unavailable {
        return client.tokens.get(client.credential, clock.instant().plusSeconds(5));
    }

    private ClientFixture emulated(String secret) {
        return new ClientFixture(wecom.baseUrl(), secret, Clock.systemUTC(), Map.of());
    }

    private ClientFixture stubbed() {
        return new ClientFixture(stub.address(), "secret", clock, Map.of());
    }
}
