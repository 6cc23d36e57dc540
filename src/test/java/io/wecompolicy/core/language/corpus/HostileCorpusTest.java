package io.wecompolicy.core.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Texts that want more than to be rules: each is refused, word for word, or runs within its budget; and none of them leaves
 * a trace in the process or around it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileCorpusTest {
    private static final int CASES = 590;
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Kept, so that it stays quiet: POI logs each damaged file with its stack. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    private static final ServerSocket DOOR = door();
    private static final Corpus CORPUS = corpus();
    private static final World BEFORE = World.seen();

    private static Corpus corpus() {
        POI.setLevel(Level.OFF);
        Map<String, String> values = Map.of(
                "canary", "io.wecompolicy.core.language.corpus.Canary", "port", Integer.toString(DOOR.getLocalPort()));
        return Corpus.of("hostile", values, Known.NOTHING, (one, compilation) -> Trial.answer(compilation));
    }

    /** Where hostile texts try to call. */
    private static ServerSocket door() {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            door.setSoTimeout(1);
            return door;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @AfterAll
    static void close() throws IOException {
        DOOR.close();
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> hostileTree_isRefused_orStaysWithinItsBudget() {
        return CORPUS.cases()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> Assertions.assertTimeoutPreemptively(SOON, () -> CORPUS.check(one))));
    }

    @Order(2)
    @Test
    void afterAllOfThem_nothingHasHappened() {
        assertThat(Alarm.heard()).isEmpty();
        assertThat(World.seen().newSince(BEFORE))
                .filteredOn(trace -> !trace.startsWith("thread junit"))
                .isEmpty();
        Assertions.assertThrows(SocketTimeoutException.class, DOOR::accept, "nobody has called");
    }

    @Order(3)
    @Test
    void corpus_isLarge_andNoCaseStandsThereTwice() {
        assertThat(CORPUS.cases().count()).isGreaterThanOrEqualTo(CASES);
        assertThat(CORPUS.distinct()).isEqualTo(CORPUS.cases().count());
        assertThat(CORPUS.cases().map(Case::name)).doesNotHaveDuplicates();
    }

    /** Last, for whoever loads the class has touched it. */
    @Order(4)
    @Test
    void canary_ringsWhenTouched() {
        assertThat(Canary.touch()).isEqualTo("called");
        assertThat(new Canary()).isNotNull();
        assertThat(Canary.evaluate(1)).isTrue();

        assertThat(Alarm.heard()).containsExactly("read", "called", "made", "asked of 1");
    }
}
