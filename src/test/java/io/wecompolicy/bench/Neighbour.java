package io.wecompolicy.bench;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.engine.CrowdedFacts;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import java.util.List;
import java.util.SortedMap;

/** What a third thread does beside the ordinary decisions; each turn some milliseconds of one core. */
enum Neighbour {
    NONE,
    /** Burns its core and nothing else: what any busy thread costs the others on two cores. */
    SPINNING,
    /** Compiles the shipped rules and builds them, over and over: the same kind of work, meant well. */
    ORDINARY,
    /** Compiles hostile trees one after the other, and runs what compiles with crowds of facts. */
    HOSTILE;

    /**
     * @param hostile trees
     * @param shipped the rules that analysts start from
     */
    void turn(int turn, List<SortedMap<String, byte[]>> hostile, SortedMap<String, byte[]> shipped) {
        switch (this) {
            case NONE -> sleep();
            case SPINNING -> spin();
            case ORDINARY -> run(shipped, turn);
            case HOSTILE -> run(hostile.get(turn % hostile.size()), turn);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void spin() {
        long until = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void run(SortedMap<String, byte[]> tree, int turn) {
        if (!(new Language().compile(tree) instanceof Compilation.Compiled compiled)) {
            return;
        }
        try (DroolsMatcher matcher = new Engine().build(compiled.rules())) {
            CrowdedFacts crowded = CrowdedFacts.of(turn | 1L);
            for (Family family : Family.values()) {
                try {
                    matcher.match(family, crowded.facts(), crowded.proposals());
                } catch (FamilyFailed stopped) {
                    // That is what its budget is for.
                }
            }
        }
    }
}
