package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.Recent;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The door of this room: a rule set in, a matcher out. It remembers the files and the families it has compiled, so that
 * after an edit only the changed file and its family are built anew. Keep one for the life of the service.
 */
public final class Engine {
    private static final int MOST_FILES_REMEMBERED = 512;
    /** Of the five families, with the live rulebook, the canary and what people are trying out. */
    private static final int MOST_FAMILIES_REMEMBERED = 20;

    private final Limits limits;
    private final Meter meter = new Meter();
    private final Recent<FileKey, FileModel> models = new Recent<>(MOST_FILES_REMEMBERED);
    private final Recent<List<FileKey>, Knowledge> families = new Recent<>(MOST_FAMILIES_REMEMBERED);

    /** Equal ones have equal rules. */
    private record FileKey(String path, String digest) {}

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
            Map<Family, List<RuleFile>> files = new EnumMap<>(Family.class);
            for (RuleFile file : rules.files()) {
                if (!file.rules().isEmpty()) {
                    files.computeIfAbsent(file.family(), family -> new ArrayList<>())
                            .add(file);
                }
            }
            Map<Family, FamilyBase> bases = new EnumMap<>(Family.class);
            files.forEach((family, own) -> bases.put(family, new FamilyBase(family, knowledge(own), limits, meter)));
            return new DroolsMatcher(bases);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How many files were compiled and are remembered. */
    int compiledFiles() {
        return models.size();
    }

    private Knowledge knowledge(List<RuleFile> files) {
        List<FileKey> keys = files.stream().map(Engine::key).toList();
        return families.get(
                keys,
                () -> Knowledge.of(files.stream()
                        .map(file -> models.get(key(file), () -> FileModel.of(file, meter)))
                        .toList()));
    }

    private static FileKey key(RuleFile file) {
        return new FileKey(file.path(), file.digest());
    }
}
