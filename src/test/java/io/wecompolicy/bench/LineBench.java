package io.wecompolicy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.Figures;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.emulator.Subscription;
import io.wecompolicy.faults.SampleLoad;
import io.wecompolicy.faults.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line under load: the packaged service with its embedded PostgreSQL, beside the emulated WeCom in this process.
 * Figures are printed, not judged: machines are noisy. Run it with {@code ./mvnw -Pbench verify}.
 */
class LineBench {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration RUN = Duration.ofSeconds(40);
    /** What one corp is promised: its welcomes leave within a second up to this rate. */
    private static final int WELCOMES = 40;

    private static final int CALLBACKS = 100;

    @TempDir
    Path dataDir;

    @Test
    void line() throws Exception {
        try (EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());
                ServiceProcess service =
                        new ServiceProcess(dataDir, wecom.baseUrl()).with("policy.wecom.calls-per-minute", "1000000")) {
            wecom.switches().perMinute("*", 1_000_000);
            long begun = System.nanoTime();
            service.start();
            Duration start = Duration.ofNanos(System.nanoTime() - begun);
            SampleLoad.into(service);
            wecom.subscribe(Subscription.of(
                    service.uri("/callback/sample"),
                    SampleCorp.CORP_ID,
                    SampleCorp.TOKEN,
                    SampleCorp.ENCODING_AES_KEY,
                    Integer.toString(SampleCorp.AGENT_ID)));
            print(
                    "machine",
                    System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors()
                            + " cores shared by service, PostgreSQL and emulator, Java "
                            + System.getProperty("java.version"));
            print("start on an empty data folder to ready", start.toMillis() + " ms");
            print("memory of the JVM at rest", resident(service.pid()));
            load(wecom, 1, Duration.ofSeconds(1));
            print(
                    "the first customer after the start, scan to welcome",
                    spread(wecom.figures().welcomed()));
            load(wecom, WELCOMES, WARM_UP);
            for (int rate : new int[] {WELCOMES, CALLBACKS}) {
                wecom.clearRecords();
                long scanned = load(wecom, rate, RUN);
                Figures figures = wecom.figures();
                print(rate + "/s, callback acknowledged", spread(figures.acknowledged()));
                print(rate + "/s, scan to welcome at the emulator", spread(figures.welcomed()));
                print(rate + "/s, calls by errcode", figures.calls().toString());
                assertThat(figures.acknowledged().count()).isEqualTo(scanned);
            }
            print("memory of the JVM after the load", resident(service.pid()));
            print("package", size(Path.of("target", "quarkus-app")));
        }
    }

    /** Returns when nothing has arrived at the emulator for three seconds. */
    private static long load(EmulatedWecom wecom, int perSecond, Duration time) throws Exception {
        long scanned = wecom.load(ScanRequest.any(), perSecond, time).get(5, TimeUnit.MINUTES);
        await().atMost(2, TimeUnit.MINUTES)
                .during(3, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(500))
                .until(new Settled(wecom));
        return scanned;
    }

    /** Whether no call has arrived since it was asked last. */
    private static final class Settled implements Callable<Boolean> {
        private final EmulatedWecom wecom;
        private Map<String, Long> before = Map.of();

        private Settled(EmulatedWecom wecom) {
            this.wecom = wecom;
        }

        @Override
        public Boolean call() {
            Map<String, Long> now = wecom.figures().calls();
            boolean same = now.equals(before);
            before = now;
            return same;
        }
    }

    private static String spread(Figures.Spread spread) {
        return "%d; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms"
                .formatted(spread.count(), spread.p50(), spread.p95(), spread.p99(), spread.most());
    }

    private static String resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return "unknown on this system";
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("unknown");
    }

    private static String size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return bytes / 1_000_000 + " MB";
        }
    }

    private static void print(String what, String figure) {
        System.out.println("BENCH | " + what + " | " + figure + " |");
    }
}
