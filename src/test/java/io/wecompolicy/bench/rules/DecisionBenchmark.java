package io.wecompolicy.bench.rules;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One realistic event decided by the same rules: ours whole, with stages, guard, settling and reasons; ours for one family;
 * and one pass over all of them, without any of that, by plain Java, by Drools as its tutorials use it, and by Easy Rules.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {
    @Param("200")
    int rules;

    private List<Facts> events;
    private int next;
    private DroolsMatcher matcher;
    private Decider decider;
    private PlainJava java;
    private NaiveDrools naive;
    private EasyRules easy;

    @Setup
    public void prepare() {
        events = Workload.events(Workload.number(rules));
        matcher = new Engine().build(Workload.compiled(Workload.tree(rules)));
        decider = new Decider(matcher);
        java = new PlainJava(rules);
        naive = new NaiveDrools(rules);
        easy = new EasyRules(rules);
    }

    @TearDown
    public void close() {
        matcher.close();
    }

    private Facts event() {
        return events.get(next++ & 63);
    }

    @Benchmark
    public Decision decision() {
        return decider.decide(event());
    }

    @Benchmark
    public Matches oneFamily() {
        return matcher.match(Family.TAGGING, event(), List.of());
    }

    @Benchmark
    public List<String> plainJava() {
        return java.fired(event());
    }

    @Benchmark
    public List<String> naiveDrools() {
        return naive.fired(event());
    }

    @Benchmark
    public List<String> easyRules() {
        return easy.fired(event());
    }
}
