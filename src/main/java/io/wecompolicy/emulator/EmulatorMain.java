package io.wecompolicy.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The emulator as a process of its own, for benchmarks: {@code --port=8090}, {@code --callback=<url>} of the sample
 * app, {@code --seed=1}; with {@code --rate=100 --seconds=60} it lets customers scan, waits 20 s for the last
 * welcomes, prints the figures and ends.
 */
public final class EmulatorMain {
    private EmulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = Stream.of(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
        EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample()
                .withPort(number(options, "port", 8090))
                .withSeed(number(options, "seed", (int) System.nanoTime())));
        System.out.println("the emulated WeCom listens on " + wecom.baseUrl());
        String callback = options.getOrDefault("callback", "http://127.0.0.1:8080/callback/" + SampleCorp.APP);
        wecom.subscribe(Subscription.of(
                URI.create(callback),
                SampleCorp.CORP_ID,
                SampleCorp.TOKEN,
                SampleCorp.ENCODING_AES_KEY,
                Integer.toString(SampleCorp.AGENT_ID)));
        int rate = number(options, "rate", 0);
        if (rate == 0) {
            new CountDownLatch(1).await();
        }
        long scans = wecom.load(ScanRequest.any(), rate, Duration.ofSeconds(number(options, "seconds", 60)))
                .join();
        awaitWelcomes(wecom, scans);
        System.out.println(wecom.figures());
        wecom.close();
    }

    private static void awaitWelcomes(EmulatedWecom wecom, long scans) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (wecom.figures().welcomed().count() < scans && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }
}
