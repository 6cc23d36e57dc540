package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A random rulebook, its rules as the language reads them, and facts that suit it. */
record Rulebook(long seed, Map<String, String> files, RuleSet rules, RandomFacts random) {
    static Rulebook ofSeed(long seed) {
        Dice dice = new Dice(seed);
        Pool pool = new Pool(dice);
        RandomRules written = new RandomRules(dice, pool, RandomRules.Subset.ALL);
        Map<String, String> files = written.rulebook();
        return new Rulebook(seed, files, compile(files), new RandomFacts(dice, pool, written.events()));
    }

    Facts next() {
        return random.next();
    }

    /** @throws AssertionError when the rules are not valid */
    static RuleSet compile(Map<String, String> files) {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        files.forEach((path, text) -> tree.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Compilation compilation = new Language().compile(tree);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.rules();
        }
        throw new AssertionError(compilation.diagnostics() + "\n" + String.join("\n", files.values()));
    }
}
