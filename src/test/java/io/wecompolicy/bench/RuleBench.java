package io.wecompolicy.bench;

import io.wecompolicy.bench.rules.Activations;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What rules cost, by JMH: figures are printed, not judged. {@code ./mvnw -Pbench verify -Dit.test=RuleBench} */
class RuleBench {
    private static final String FIGURE = "FIGURE %-46s %s%n";
    private static final String MEDIAN = "p0.50";

    @Test
    void decisions() throws Exception {
        print(new Runner(options("bench.rules.(Decision|Selective)Benchmark").build()).run());
    }

    @Test
    void edits() throws Exception {
        print(new Runner(options("bench.rules.EditBenchmark").build()).run());
    }

    /** A thousand rulebooks go live one after the other. */
    @Test
    void activations() {
        Activations.run(1_000, 200).forEach((what, figure) -> System.out.printf(FIGURE, what, figure));
    }

    private static org.openjdk.jmh.runner.options.ChainedOptionsBuilder options(String include) {
        return new OptionsBuilder()
                .include(include)
                .forks(1)
                .jvmArgs("-Xmx1g", "-Dfile.encoding=UTF-8", "-Dlogging.initial-configurator.min-level=800")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
    }

    private static void print(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1.");
            String rules = result.getParams().getParam("rules");
            System.out.printf(FIGURE, benchmark + (rules == null ? "" : ", " + rules + " rules"), figure(result));
        }
    }

    private static String figure(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        String median = result.getSecondaryResults().entrySet().stream()
                .filter(secondary -> secondary.getKey().endsWith(MEDIAN))
                .map(secondary -> String.format(
                        Locale.ROOT, ", p50 %.1f", secondary.getValue().getScore()))
                .findFirst()
                .orElse("");
        return String.format(
                Locale.ROOT,
                "mean %.1f%s %s, %.1f KB allocated",
                time.getScore(),
                median,
                time.getScoreUnit(),
                bytes == null ? Double.NaN : bytes.getScore() / 1024);
    }
}
