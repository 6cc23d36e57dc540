package io.wecompolicy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.engine.CrowdedFacts;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.language.corpus.HostileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether hostile rules disturb the decisions of others: two threads decide ordinary events by the shipped rules while a
 * third is the {@link Neighbour}. All kinds of neighbour take turns in one run, so that what else the machine does hits all
 * of them; what counts is hostile against spinning and ordinary, for on two cores any third thread costs time. Figures are
 * printed, not judged. Run it with {@code ./mvnw -Pbench verify}, or on a quiet machine alone.
 */
class HostileBench {
    private static final int DECIDERS = 2;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);
    private static final long WINDOW = 2_000_000_000L;
    private static final long PAUSE = 200_000L;

    private final SortedMap<String, byte[]> shipped = shipped();
    private final List<SortedMap<String, byte[]>> hostile = HostileTrees.all();
    private final List<Facts> events = IntStream.range(0, 256)
            .mapToObj(number -> CrowdedFacts.of(2L * number).facts())
            .toList();
    private int turn;

    @Test
    void ordinaryDecisions_besideNeighbours() throws Exception {
        Compilation compilation = new Language().compile(shipped);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Map<Neighbour, List<long[]>> taken = new EnumMap<>(Neighbour.class);
        ExecutorService threads = Executors.newFixedThreadPool(DECIDERS + 1);
        try (DroolsMatcher matcher = new Engine().build(((Compilation.Compiled) compilation).rules())) {
            Decider decider = new Decider(matcher);
            for (int round = -1; round < ROUNDS; round++) {
                for (Neighbour neighbour : Neighbour.values()) {
                    long[] times = window(threads, decider, neighbour);
                    if (round >= 0) {
                        taken.computeIfAbsent(neighbour, first -> new ArrayList<>())
                                .add(times);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        print(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version"));
        taken.forEach((neighbour, windows) -> print("neighbour " + neighbour, figures(windows)));
        for (Neighbour control : List.of(Neighbour.SPINNING, Neighbour.ORDINARY)) {
            print("hostile / " + control + ", p50", ratio(taken, control, 0.50));
            print("hostile / " + control + ", p99", ratio(taken, control, 0.99));
        }
    }

    /** The times of all decisions in it, sorted, in ns. */
    private long[] window(ExecutorService threads, Decider decider, Neighbour neighbour) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Future<?> beside = threads.submit(() -> {
            while (!ended.get()) {
                neighbour.turn(turn++, hostile, shipped);
            }
        });
        List<Callable<long[]>> deciders = IntStream.range(0, DECIDERS)
                .<Callable<long[]>>mapToObj(number -> () -> decide(decider, number))
                .toList();
        LongStream all = LongStream.empty();
        for (Future<long[]> times : threads.invokeAll(deciders)) {
            all = LongStream.concat(all, Arrays.stream(times.get()));
        }
        ended.set(true);
        beside.get();
        return all.sorted().toArray();
    }

    private long[] decide(Decider decider, int first) {
        List<Long> times = new ArrayList<>();
        long until = System.nanoTime() + WINDOW;
        for (int number = first; System.nanoTime() < until; number++) {
            long begun = System.nanoTime();
            decider.decide(events.get(number % events.size()));
            times.add(System.nanoTime() - begun);
            LockSupport.parkNanos(PAUSE);
        }
        return times.stream().mapToLong(time -> time).toArray();
    }

    private static long quantile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    private static String figures(List<long[]> windows) {
        long[] all = windows.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return "%d decisions; p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, most %.1f ms"
                .formatted(
                        all.length,
                        quantile(all, 0.50) / 1e3,
                        quantile(all, 0.99) / 1e3,
                        quantile(all, 0.999) / 1e3,
                        all[all.length - 1] / 1e6);
    }

    /** Round by round, then the middle one and the range: a disturbance from outside spoils one round and not the answer. */
    private static String ratio(Map<Neighbour, List<long[]>> taken, Neighbour control, double part) {
        List<long[]> harmless = taken.getOrDefault(control, List.of());
        List<long[]> bad = taken.getOrDefault(Neighbour.HOSTILE, List.of());
        double[] ratios = IntStream.range(0, bad.size())
                .mapToDouble(round -> (double) quantile(bad.get(round), part) / quantile(harmless.get(round), part))
                .sorted()
                .toArray();
        return "%.2f (%.2f to %.2f)".formatted(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }

    private static SortedMap<String, byte[]> shipped() {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(rules.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return tree;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void print(String what, String figure) {
        System.out.println("BENCH | " + what + " | " + figure + " |");
    }
}
