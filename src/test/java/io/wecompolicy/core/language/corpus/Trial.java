package io.wecompolicy.core.language.corpus;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.engine.CrowdedFacts;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.language.Compilation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs what compiles: every family, with small and with crowded random facts. A budget may stop it; nothing else may. */
final class Trial {
    private static final int EVENTS = 3;
    private static final int SHOWN = 5;

    private Trial() {}

    /** The diagnostics, the first few of very many, and for what compiles what became of it. */
    static String answer(Compilation compilation) {
        String said = Answer.of(compilation);
        int number = compilation.diagnostics().size();
        if (number > SHOWN) {
            said = said.lines().limit(3L * SHOWN).collect(Collectors.joining("\n"))
                    + "\nand %d more".formatted(number - SHOWN);
        }
        return compilation instanceof Compilation.Compiled compiled ? said + "\n" + run(compiled) : said;
    }

    private static String run(Compilation.Compiled compiled) {
        Set<String> stopped = new TreeSet<>();
        try (DroolsMatcher matcher = new Engine().build(compiled.rules())) {
            for (int seed = 0; seed < EVENTS; seed++) {
                CrowdedFacts crowded = CrowdedFacts.of(seed);
                for (Family family : Family.values()) {
                    try {
                        matcher.match(family, crowded.facts(), crowded.proposals());
                    } catch (FamilyFailed failed) {
                        stopped.add(failed.getMessage());
                    }
                }
            }
        }
        return stopped.isEmpty() ? "runs within its budget" : "stopped: " + String.join("\nstopped: ", stopped);
    }
}
