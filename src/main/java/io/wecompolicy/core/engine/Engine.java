package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/**
 * The door of this room: a rule set in, a matcher out. It remembers the files it has seen, so that after an edit only the
 * changed file is compiled anew. Keep one for the life of the service.
 */
public final class Engine {
    private static final int MOST_FILES_REMEMBERED = 512;

    private final Limits limits;
    private final Meter meter = new Meter();
    private final Map<String, FileModel> models = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FileModel> eldest) {
            return size() > MOST_FILES_REMEMBERED;
        }
    };

    public Engine() {
        this(Limits.DEFAULT);
    }

    public Engine(Limits limits) {
        this.limits = limits;
    }

    /** Any thread may build; one builds at a time. */
    public synchronized DroolsMatcher build(RuleSet rules) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // KIE finds its services through the context loader, and that of a watcher thread may know nothing of us.
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            Map<Family, List<FileModel>> files = new EnumMap<>(Family.class);
            for (RuleFile file : rules.files()) {
                if (!file.rules().isEmpty()) {
                    files.computeIfAbsent(file.family(), family -> new ArrayList<>())
                            .add(model(file));
                }
            }
            KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
            Map<Family, FamilyBase> bases = new EnumMap<>(Family.class);
            files.forEach((family, models) ->
                    bases.put(family, new FamilyBase(family, models, configuration, limits, meter)));
            return new DroolsMatcher(bases);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How many files were compiled and are remembered. */
    synchronized int compiledFiles() {
        return models.size();
    }

    private FileModel model(RuleFile file) {
        String key = file.path() + " " + file.digest();
        FileModel known = models.get(key);
        if (known != null) {
            return known;
        }
        FileModel model = FileModel.of(file, meter);
        models.put(key, model);
        return model;
    }
}
