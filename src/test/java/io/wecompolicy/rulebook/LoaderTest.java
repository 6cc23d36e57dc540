package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.rulebook.check.TreeCheck;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loader of its own for each test, over the real versions, for a corp that no other test has. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoaderTest {
    @Inject
    VersionStore store;

    @Inject
    IsolationStore isolationStore;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private final CorpId corp = new CorpId(Ulids.next("ww"));
    private final Tenants tenants = new OneTenant(List.of(corp.value()));
    private final LiveRulebook live = new LiveRulebook();
    private final RulebookState state = new RulebookState();
    private final RulebookCompiler compiler = new RulebookCompiler(live, new TreeCheck());
    private Isolations isolations;
    private Loader loader;
    private RulebookReadiness readiness;

    record Settings(Path dir, Optional<Boolean> autoPublish, boolean watch, double minCoverage)
            implements RulebookConfig {}

    record OneTenant(List<String> ids) implements Tenants {
        @Override
        public String choose(String asked) {
            return asked;
        }
    }

    @BeforeEach
    void aLoader() {
        isolations = new Isolations(live, isolationStore, clock);
        loader = loader(Optional.of(true));
        readiness = new RulebookReadiness(tenants, live, state);
    }

    private Loader loader(Optional<Boolean> autoPublish) {
        return loader(autoPublish, 0);
    }

    private Loader loader(Optional<Boolean> autoPublish, double minCoverage) {
        return new Loader(settings(autoPublish, minCoverage), tenants, store, compiler, live, state, isolations);
    }

    private Settings settings(Optional<Boolean> autoPublish, double minCoverage) {
        return new Settings(folder.resolve("rules"), autoPublish, true, minCoverage);
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void brokenFolder_onAnEmptyDatabase_isNotReady_andSaysWhere_untilItIsMended() throws Exception {
        write("LiveKode");

        loader.onStart(new StartupEvent());

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(shownFaults())
                .hasValueSatisfying(faults ->
                        assertThat(faults).startsWith(Trees.FILE + ":4:").contains("LiveKode"));

        write("LiveCode");
        loader.watch();

        assertReady(1);
    }

    @Test
    void folderThatBreaks_leavesTheLastGoodVersion_andSaysWhere() throws Exception {
        write("LiveCode");
        loader.onStart(new StartupEvent());

        write("LiveKode");
        loader.watch();

        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(liveVersion()).isEqualTo(1);
        assertThat(shownFaults())
                .hasValueSatisfying(faults -> assertThat(faults).startsWith(Trees.FILE + ":4:"));
    }

    @Test
    void missingFolder_isNotReady_andNamesTheSetting() throws Exception {
        loader.onStart(new StartupEvent());

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(shownFaults())
                .contains("the rules folder " + folder.resolve("rules").toAbsolutePath()
                        + " does not exist; set policy.rules.dir");
    }

    @Test
    void publishedVersionThatDoesNotLoad_leavesTheLastGoodOne_untilAnotherIsPublished() throws Exception {
        write("LiveCode");
        loader.onStart(new StartupEvent());

        // Another replica, of a version that understands more, publishes what this one can not read.
        publish(Trees.broken());
        loader.loadPublished();

        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(liveVersion()).isEqualTo(1);
        assertThat(shownFaults())
                .hasValueSatisfying(faults -> assertThat(faults).startsWith(Trees.FILE + ":4:"));

        int mended = publish(Trees.tagging("渠道来源/公众号"));
        loader.loadPublished();

        assertReady(mended);
    }

    @Test
    void liveVersionThatDoesNotLoad_isNotReady_andTheFolderDoesNotReplaceItUnasked() throws Exception {
        publish(Trees.broken());
        write("LiveCode");

        loader(Optional.empty()).onStart(new StartupEvent());

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(live.current(corp, "")).isEmpty();
        assertThat(shownFaults())
                .hasValueSatisfying(faults -> assertThat(faults).startsWith(Trees.FILE + ":4:"));
    }

    private void assertReady(int version) {
        HealthCheckResponse ready = readiness.call();
        assertThat(ready.getStatus()).isEqualTo(Status.UP);
        assertThat(ready.getData().orElseThrow()).isEqualTo(java.util.Map.of(corp.value(), (long) version));
    }

    @Test
    void treeWithTooLittleCoverage_isNotPublished_andSaysWhichRule() throws Exception {
        write("LiveCode");
        loader = loader(Optional.of(true), 1);

        loader.onStart(new StartupEvent());

        assertThat(live.current(corp, "")).isEmpty();
        assertThat(shownFaults())
                .hasValueSatisfying(faults ->
                        assertThat(faults).startsWith(Trees.FILE + ":1:").contains("规则 `渠道标签` 没有被场景覆盖：没有测试让它触发"));

        loader(Optional.of(true), 0).onStart(new StartupEvent());
        assertThat(live.current(corp, "")).isPresent();

        // What is live stays so, however much is asked for later.
        LiveRulebook other = new LiveRulebook();
        Isolations others = new Isolations(other, isolationStore, clock);
        new Loader(settings(Optional.of(true), 1), tenants, store, compiler, other, state, others).loadPublished();
        assertThat(other.current(corp, "")).isPresent();
    }

    private Optional<String> shownFaults() {
        return readiness.call().getData().map(data -> (String) data.get(corp.value() + " faults"));
    }

    private int liveVersion() {
        return live.current(corp, "").orElseThrow().version();
    }

    private int publish(RulesTree tree) throws SQLException, IOException {
        return store.publish(corp, tree, "another replica", "test");
    }

    private void write(String fact) throws IOException {
        Path file = folder.resolve("rules").resolve(Trees.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Trees.drl(fact, "渠道来源/地铁广告"), StandardCharsets.UTF_8);
    }
}
