package io.wecompolicy.bench.rules;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.rulebook.check.Checked;
import io.wecompolicy.rulebook.check.TreeCheck;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One file of twenty rules is edited: how long until the tree is checked, and until a new knowledge base answers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EditBenchmark {
    private static final String EDITED = "tagging/channel0.drl";

    @Param({"200", "1000"})
    int rules;

    private final Engine engine = new Engine();
    private final Language language = new Language();
    private final TreeCheck check = new TreeCheck();
    private SortedMap<String, byte[]> tree;
    private String text;
    private int edit;

    @Setup
    public void prepare() {
        tree = Workload.treeWithScenarios(rules);
        text = new String(tree.get(EDITED), StandardCharsets.UTF_8);
    }

    private SortedMap<String, byte[]> edited() {
        tree.put(EDITED, (text + "// " + edit++ + "\n").getBytes(StandardCharsets.UTF_8));
        return tree;
    }

    /** Subset, types, engine, scenarios. */
    @Benchmark
    public Checked check() {
        Checked checked = check.check(edited());
        checked.close();
        return checked;
    }

    @Benchmark
    public DroolsMatcher sourceToBase() {
        Compilation.Compiled compiled = (Compilation.Compiled) language.compile(edited());
        DroolsMatcher matcher = engine.build(compiled.rules());
        matcher.close();
        return matcher;
    }

    /** Nothing remembered: what a start of the service pays. */
    @Benchmark
    public DroolsMatcher fromNothing() {
        Compilation.Compiled compiled = (Compilation.Compiled) new Language().compile(edited());
        DroolsMatcher matcher = new Engine().build(compiled.rules());
        matcher.close();
        return matcher;
    }
}
