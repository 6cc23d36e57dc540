package io.wecompolicy.bench.rules;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Rulebook after rulebook goes live in one process, each with one file edited, and decides: what stays behind. */
public final class Activations {
    private static final String EDITED = "tagging/channel0.drl";
    private static final int WARM_UP = 100;

    private Activations() {}

    /**
     * @param times how often a rulebook goes live
     * @param rules in each
     */
    public static Map<String, String> run(int times, int rules) {
        Engine engine = new Engine();
        Language language = new Language();
        List<Facts> events = Workload.events(Workload.number(rules));
        SortedMap<String, byte[]> tree = Workload.tree(rules);
        String text = new String(tree.get(EDITED), StandardCharsets.UTF_8);
        Map<String, String> figures = new LinkedHashMap<>();
        double metaspace = 0;
        double heap = 0;
        for (int edit = 0; edit <= WARM_UP + times; edit++) {
            tree.put(EDITED, (text + "// " + edit + "\n").getBytes(StandardCharsets.UTF_8));
            Compilation.Compiled compiled = (Compilation.Compiled) language.compile(tree);
            try (DroolsMatcher matcher = engine.build(compiled.rules())) {
                events.forEach(new Decider(matcher)::decide);
            }
            if (edit == WARM_UP) {
                metaspace = metaspace();
                heap = heap();
                figures.put("heap after the warm-up", "%.1f MB".formatted(heap));
            }
        }
        figures.put("heap after " + times + " activations", "%+.1f MB".formatted(heap() - heap));
        figures.put("metaspace after " + times + " activations", "%+.1f MB".formatted(metaspace() - metaspace));
        return figures;
    }

    private static double heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static double metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
