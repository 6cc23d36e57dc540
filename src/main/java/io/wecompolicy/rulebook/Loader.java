package io.wecompolicy.rulebook;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * Brings rulebooks to life: imports the folder at start and, when watched, at each change; loads what another replica
 * published. What does not check clean never replaces what works.
 */
@ApplicationScoped
class Loader {
    private static final Logger LOG = Logger.getLogger(Loader.class);

    private final RulebookConfig config;
    private final Tenants tenants;
    private final VersionStore store;
    private final RulebookCompiler compiler;
    private final LiveRulebook live;
    private final RulebookState state;
    private final Isolations isolations;
    /** Versions that did not load: they are not tried again until another one is published. */
    private final Map<CorpId, OptionalInt> unloadable = new HashMap<>();

    private volatile String complaint = "";
    private String lastSeen = "";
    private boolean toldOfMissingFolder;

    @FunctionalInterface
    private interface Task {
        void run() throws SQLException, IOException;
    }

    Loader(
            RulebookConfig config,
            Tenants tenants,
            VersionStore store,
            RulebookCompiler compiler,
            LiveRulebook live,
            RulebookState state,
            Isolations isolations) {
        this.config = config;
        this.tenants = tenants;
        this.store = store;
        this.compiler = compiler;
        this.live = live;
        this.state = state;
        this.isolations = isolations;
    }

    void onStart(@Observes @Priority(10) StartupEvent started) throws SQLException, IOException {
        loadPublished();
        importFolder();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        if (config.watch()) {
            unlessOutage(this::importFolder);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        unlessOutage(() -> {
            isolations.settle();
            loadPublished();
        });
    }

    /** A scheduled task that throws fills the log with its stack each second. */
    private void unlessOutage(Task task) {
        try {
            task.run();
            complaint = "";
        } catch (SQLException | IOException | RuntimeException e) {
            String text = String.valueOf(e.getMessage());
            if (!DatabaseOutage.isBehind(e) && !complaint.equals(text)) {
                LOG.errorf(e, "the rulebooks were not looked for");
                complaint = text;
            }
        }
    }

    synchronized void loadPublished() throws SQLException, IOException {
        for (String id : tenants.ids()) {
            CorpId corp = new CorpId(id);
            OptionalInt version = store.liveVersion(corp);
            if (version.isPresent() && !isLive(corp, version.getAsInt()) && !version.equals(unloadable.get(corp))) {
                load(corp, version.getAsInt());
            }
        }
    }

    private synchronized void importFolder() throws SQLException, IOException {
        if (!Files.isDirectory(config.dir())) {
            missingFolder();
            return;
        }
        RulesTree tree = RulesTree.ofFolder(config.dir());
        String digest = tree.digest();
        if (digest.equals(lastSeen)) {
            return;
        }
        for (String id : tenants.ids()) {
            importTree(new CorpId(id), tree, digest);
        }
        lastSeen = digest;
    }

    private void missingFolder() {
        String folder = config.dir().toAbsolutePath().toString();
        boolean nothingNew = tenants.ids().stream()
                .allMatch(id -> live.current(new CorpId(id), "").isPresent());
        if (nothingNew && !tenants.ids().isEmpty() && !toldOfMissingFolder) {
            toldOfMissingFolder = true;
            LOG.warnf("the rules folder %s does not exist; what is live stays so. Set policy.rules.dir", folder);
        }
        for (String id : tenants.ids()) {
            CorpId corp = new CorpId(id);
            if (live.current(corp, "").isEmpty() && state.faults(corp).isEmpty()) {
                state.set(corp, List.of("the rules folder " + folder + " does not exist; set policy.rules.dir"));
                LOG.errorf(
                        "nothing is live for %s and the rules folder %s does not exist; set policy.rules.dir",
                        corp, folder);
            }
        }
    }

    private void importTree(CorpId corp, RulesTree tree, String digest) throws SQLException, IOException {
        Optional<ActiveRulebook> current = live.current(corp, "");
        if (current.isPresent() && current.get().digest().equals(digest)) {
            if (!state.faults(corp).isEmpty()) {
                LOG.infof(
                        "the rules folder is free of mistakes again and equals version %d of %s, which is live",
                        current.get().version(), corp);
            }
            state.set(corp, List.of());
            return;
        }
        if (!config.autoPublish().orElse(store.liveVersion(corp).isEmpty())) {
            LOG.infof(
                    "the rules folder differs from live version %d of %s and is not published by itself",
                    current.map(ActiveRulebook::version).orElse(0), corp);
            return;
        }
        RulebookCompiler.Check check = compiler.check(tree, config.minCoverage());
        state.set(corp, check.faults());
        if (!check.faults().isEmpty()) {
            check.faults().forEach(fault -> LOG.errorf("rules: %s", fault));
            LOG.errorf(
                    "the rules folder has mistakes; %s",
                    current.map(kept -> "version " + kept.version() + " of " + corp + " stays live")
                            .orElse("nothing is live for " + corp));
            return;
        }
        load(corp, store.publish(corp, tree, "system", "imported from " + config.dir()));
    }

    private void load(CorpId corp, int version) throws SQLException, IOException {
        StoredVersion stored = store.find(corp, version)
                .orElseThrow(() -> new IllegalStateException("version " + version + " of " + corp + " is missing"));
        List<RuleName> isolated = isolations.names(corp, stored.digest());
        RulebookCompiler.Check check = compiler.check(stored.tree(), isolated);
        Optional<RulebookCompiler.Ready> ready = check.ready();
        if (ready.isEmpty()) {
            state.set(corp, check.faults());
            unloadable.put(corp, OptionalInt.of(version));
            LOG.errorf("version %d of %s can not be loaded: %s", version, corp, check.faults());
            return;
        }
        isolations.swap(corp, ready.get().as(version, stored.digest(), "live"));
        state.set(corp, List.of());
        LOG.infof(
                "rulebook version %d is live for %s (%s)%s",
                version,
                corp,
                ready.get().ruleCounts(),
                isolated.isEmpty()
                        ? ""
                        : ", without " + isolated.stream().map(RuleName::text).toList());
    }

    /** With all that is isolated in it, and no more. */
    private boolean isLive(CorpId corp, int version) throws SQLException {
        Optional<ActiveRulebook> current = live.current(corp, "");
        return current.isPresent()
                && current.get().version() == version
                && current.get()
                        .isolated()
                        .equals(isolations.names(corp, current.get().digest()));
    }
}
