package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.rulebook.check.TreeCheck;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas over the real tables, for a corp that no other test has. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IsolationsTest {
    private static final RuleName RULE = new RuleName(Family.TAGGING, "渠道标签");
    private static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");

    @Inject
    VersionStore versions;

    @Inject
    IsolationStore store;

    private final CorpId corp = new CorpId(Ulids.next("ww"));
    private final Replica one = new Replica();
    private final Replica other = new Replica();

    /** What one process keeps in memory. */
    private final class Replica {
        private final LiveRulebook live = new LiveRulebook();
        private final RulebookCompiler compiler = new RulebookCompiler(live, new TreeCheck());
        private Isolations isolations;
        private Loader loader;

        void start() throws Exception {
            isolations = new Isolations(live, store, Clock.fixed(NOW, ZoneOffset.UTC));
            loader = new Loader(
                    new LoaderTest.Settings(Path.of("no-such-folder"), Optional.of(false), false, 0),
                    new LoaderTest.OneTenant(List.of(corp.value())),
                    versions,
                    compiler,
                    live,
                    new RulebookState(),
                    isolations);
            loader.onStart(new StartupEvent());
        }

        ActiveRulebook rulebook() {
            return live.current(corp, "").orElseThrow();
        }

        /** As often as is one too many. */
        void throwsInARow(ActiveRulebook rulebook, String event) {
            Failure failure = new Failure(Family.TAGGING, RULE.rule(), Trees.FILE, 1, FailureReason.THREW, "求值时出错（X）");
            for (int time = 0; time < Isolations.TOO_MANY; time++) {
                isolations.told(new DecisionOutcome(
                        corp,
                        new EventId(event + time),
                        EventType.CONTACT_ADDED,
                        rulebook.digest(),
                        rulebook.isolated(),
                        List.of(failure)));
            }
        }
    }

    @BeforeEach
    void aVersion() throws Exception {
        versions.publish(corp, Trees.tagging("渠道来源/地铁广告"), "test", "test");
        one.start();
        other.start();
    }

    @AfterEach
    void close() {
        one.compiler.close();
        other.compiler.close();
    }

    @Test
    void ruleThatThrowsInARow_isLeftOut_onEveryReplica_andAfterARestart() throws Exception {
        ActiveRulebook whole = one.rulebook();

        one.throwsInARow(whole, "e");
        one.loader.follow();
        other.loader.follow();

        assertThat(store.list(corp, whole.digest()))
                .containsExactly(new Isolation("tagging", "渠道标签", Trees.FILE, 1, 1, "求值时出错（X）", "e4", NOW));
        Replica restarted = new Replica();
        restarted.start();
        assertThat(List.of(one, other, restarted)).allSatisfy(replica -> {
            assertThat(replica.rulebook().isolated()).containsExactly(RULE);
            assertThat(replica.rulebook().digest()).isEqualTo(whole.digest());
            assertThat(replica.rulebook().ruleCounts()).isEmpty();
        });
        restarted.compiler.close();
    }

    @Test
    void replicasThatFindItAtOnce_recordItOnce_andWhatTheOldRulebookStillDoesIsNotCounted() throws Exception {
        ActiveRulebook whole = one.rulebook();
        one.throwsInARow(whole, "e");
        other.throwsInARow(whole, "f");

        one.loader.follow();
        other.loader.follow();
        one.throwsInARow(whole, "g");
        store.remove(corp, whole.digest(), RULE);
        one.loader.follow();

        assertThat(store.list(corp, whole.digest())).isEmpty();
        assertThat(one.rulebook().isolated()).isEmpty();
    }

    @Test
    void newVersion_beginsWithoutIsolations_andTheOldOneLiveAgainHasThem() throws Exception {
        ActiveRulebook whole = one.rulebook();
        one.throwsInARow(whole, "e");
        one.loader.follow();

        publish("渠道来源/公众号");
        assertThat(one.rulebook().isolated()).isEmpty();

        publish("渠道来源/地铁广告");
        assertThat(one.rulebook().isolated()).containsExactly(RULE);
    }

    @Test
    void liftedRule_decidesAgain_untilItThrowsInARowOnceMore() throws Exception {
        ActiveRulebook whole = one.rulebook();
        one.throwsInARow(whole, "e");
        one.loader.follow();

        assertThat(store.remove(corp, whole.digest(), RULE)).isTrue();
        assertThat(store.remove(corp, whole.digest(), RULE)).isFalse();
        one.loader.follow();
        assertThat(one.rulebook().isolated()).isEmpty();

        one.throwsInARow(one.rulebook(), "f");
        one.loader.follow();
        assertThat(one.rulebook().isolated()).containsExactly(RULE);
    }

    private void publish(String tag) throws SQLException, IOException {
        versions.publish(corp, Trees.tagging(tag), "test", "test");
        one.loader.follow();
    }
}
