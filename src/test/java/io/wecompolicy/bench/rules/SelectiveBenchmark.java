package io.wecompolicy.bench.rules;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A thousand rules of which one is meant: by one equality, and as rows of a table with two conditions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectiveBenchmark {
    private static final int RULES = 1_000;
    private static final String TABLE_HEAD = """
            RuleSet,tagging
            RuleTable 渠道,,,
            NAME,CONDITION,CONDITION,ACTION
            ,ContactAdded( $s : state ) LiveCode...,LiveCode...,
            ,"state == $s, channel == ""$param""\","purpose == ""$param""\","decide.addTag(""$param"");"
            规则名,渠道,用途,标签
            """;

    private List<Facts> events;
    private int next;
    private DroolsMatcher equalities;
    private DroolsMatcher table;

    @Setup
    public void prepare() {
        events = Workload.events(RULES);
        equalities = matcher(
                "tagging/equal.drl",
                IntStream.range(0, RULES)
                        .mapToObj(n -> "rule \"R" + n + "\" @why(\"bench\") when LiveCode( channel == \"渠道" + n
                                + "\" ) then decide.addTag(\"渠道来源/渠道" + n + "\"); end\n")
                        .collect(Collectors.joining()));
        table = matcher(
                "tagging/table.drl.csv",
                TABLE_HEAD
                        + IntStream.range(0, RULES)
                                .mapToObj(n -> "R" + n + ",渠道" + n + ",campaign,渠道来源/渠道" + n + "\n")
                                .collect(Collectors.joining()));
    }

    private static DroolsMatcher matcher(String path, String text) {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        tree.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new Engine().build(Workload.compiled(tree));
    }

    @TearDown
    public void close() {
        equalities.close();
        table.close();
    }

    @Benchmark
    public Matches equalRules() {
        return equalities.match(Family.TAGGING, events.get(next++ & 63), List.of());
    }

    @Benchmark
    public Matches tableRows() {
        return table.match(Family.TAGGING, events.get(next++ & 63), List.of());
    }
}
