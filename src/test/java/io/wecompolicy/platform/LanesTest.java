package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LanesTest {
    private record Item(String key, int number) {}

    @Test
    void itemsOfOneKey_acrossLanes_runInOrderAndNeverTogether() {
        Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
        Set<String> running = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> overlaps = new ConcurrentLinkedQueue<>();
        try (Lanes<Item> lanes =
                new Lanes<>("test", List.of(new Lanes.Lane("fast", 3, 4), new Lanes.Lane("slow", 2, 8)), batch -> {
                    batch.forEach(item -> {
                        if (!running.add(item.key())) {
                            overlaps.add(item.key());
                        }
                    });
                    batch.forEach(item -> seen.computeIfAbsent(item.key(), key -> new ArrayList<>())
                            .add(item.number()));
                    batch.forEach(item -> running.remove(item.key()));
                })) {

            for (int number = 0; number < 200; number++) {
                for (String key : List.of("a", "b", "c")) {
                    lanes.submit(number % 3 == 0 ? "fast" : "slow", key, new Item(key, number));
                }
            }

            await().until(() -> seen.values().stream().mapToInt(List::size).sum() == 600);
        }
        List<Integer> inOrder = java.util.stream.IntStream.range(0, 200).boxed().toList();
        assertThat(seen).isEqualTo(Map.of("a", inOrder, "b", inOrder, "c", inOrder));
        assertThat(overlaps).isEmpty();
    }

    @Test
    void laneThatIsStuck_doesNotHoldUpAnother() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch greeted = new CountDownLatch(1);
        try (Lanes<Item> lanes =
                new Lanes<>("test", List.of(new Lanes.Lane("welcome", 1, 1), new Lanes.Lane("normal", 1, 1)), batch -> {
                    if (batch.get(0).key().equals("welcome")) {
                        greeted.countDown();
                        return;
                    }
                    try {
                        stuck.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })) {
            lanes.submit("normal", "x", new Item("x", 1));

            lanes.submit("welcome", "welcome", new Item("welcome", 1));

            greeted.await();
            stuck.countDown();
        }
        assertThat(greeted.getCount()).isZero();
    }

    @Test
    void handlerThatThrows_losesNothingThatComesAfter() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        try (Lanes<Item> lanes = new Lanes<>("test", List.of(new Lanes.Lane("only", 1, 1)), batch -> {
            if (batch.get(0).number() == 1) {
                throw new IllegalStateException("boom");
            }
            second.countDown();
        })) {
            lanes.submit("only", "k", new Item("k", 1));
            lanes.submit("only", "k", new Item("k", 2));

            second.await();
        }
        assertThat(second.getCount()).isZero();
    }
}
