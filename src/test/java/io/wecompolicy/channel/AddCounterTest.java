package io.wecompolicy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
class AddCounterTest {
    private static final CorpId CORP = new CorpId(TwoCorps.ONE);
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");

    @Inject
    AddCounter counter;

    private final String way = Ulids.next("cw");

    @Test
    void adds_ofOneSeat_getTheirOrdinalsInOrder() {
        Add first = add("zhangsan", NOON);
        Add second = add("zhangsan", NOON.plusSeconds(1));
        Add elsewhere = add("lisi", NOON);

        Map<EventId, Integer> ordinals = take(List.of(first, elsewhere, second));

        assertThat(ordinals).isEqualTo(Map.of(first.event(), 1, second.event(), 2, elsewhere.event(), 1));
    }

    @Test
    void event_decidedAgain_keepsItsOrdinalAndCountsOnce() {
        Add first = add("zhangsan", NOON);
        Add second = add("zhangsan", NOON);
        take(List.of(first));
        take(List.of(second));

        assertThat(take(List.of(first))).isEqualTo(Map.of(first.event(), 1));
        assertThat(today("zhangsan", NOON)).isEqualTo(2);
    }

    @Test
    void add_rolledBack_wasNeverCounted() {
        QuarkusTransaction.begin();
        counter.take(CORP, List.of(add("zhangsan", NOON)));
        QuarkusTransaction.rollback();

        Add next = add("zhangsan", NOON);

        assertThat(take(List.of(next))).isEqualTo(Map.of(next.event(), 1));
    }

    @Test
    void adds_fromManyThreads_eachGetAnOrdinalOfItsOwn() throws Exception {
        List<Add> adds = IntStream.range(0, 60)
                .mapToObj(i -> add(i % 2 == 0 ? "zhangsan" : "lisi", NOON))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Map<EventId, Integer>>> answers = new ArrayList<>();

        // Every pair of adds is taken twice, in opposite orders: nothing may be counted twice, nobody may wait for
        // ever.
        for (int i = 0; i < adds.size(); i += 2) {
            List<Add> there = List.of(adds.get(i), adds.get(i + 1));
            List<Add> back = List.of(adds.get(i + 1), adds.get(i));
            answers.add(threads.submit(() -> take(there)));
            answers.add(threads.submit(() -> take(back)));
        }

        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.get(i + 1).get()).isEqualTo(answers.get(i).get());
            ordinals.addAll(answers.get(i).get().values());
        }
        threads.shutdown();
        List<Integer> expected = IntStream.rangeClosed(1, 30)
                .boxed()
                .flatMap(n -> List.of(n, n).stream())
                .toList();
        assertThat(ordinals.stream().sorted().toList()).isEqualTo(expected);
        assertThat(today("zhangsan", NOON)).isEqualTo(30);
    }

    @Test
    void adds_aroundMidnightInBeijing_countForTheirDays() {
        take(List.of(add("zhangsan", Instant.parse("2026-11-11T15:59:59Z"))));
        Add next = add("zhangsan", Instant.parse("2026-11-11T16:00:00Z"));

        assertThat(take(List.of(next))).isEqualTo(Map.of(next.event(), 1));
    }

    @Test
    void addsInWindow_areThoseOfTheLastMinute() {
        take(List.of(
                add("zhangsan", NOON.minusSeconds(60)),
                add("zhangsan", NOON.minusSeconds(59)),
                add("zhangsan", NOON),
                add("zhangsan", NOON.plusSeconds(1))));

        assertThat(uses("zhangsan", NOON)).isEqualTo(new SeatUse(4, 2));
    }

    private Add add(String userId, Instant at) {
        return new Add(new EventId(Ulids.next("e")), way, userId, at);
    }

    private Map<EventId, Integer> take(List<Add> adds) {
        return QuarkusTransaction.requiringNew().call(() -> counter.take(CORP, adds));
    }

    private int today(String userId, Instant at) {
        return uses(userId, at).today();
    }

    private SeatUse uses(String userId, Instant at) {
        SeatQuestion question = new SeatQuestion(way, userId, at);
        return counter.uses(CORP, List.of(question)).get(question);
    }
}
