package io.wecompolicy.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chance from a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Both ends counted. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> List<T> several(int least, int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int left = between(least, most); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }
}
