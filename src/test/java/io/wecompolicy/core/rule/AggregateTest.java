package io.wecompolicy.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of many values, whatever their order. */
class AggregateTest {
    private static final List<Object> NONE = List.of();

    @Test
    void wholeNumbers_stayWhole_butForTheirAverage() {
        List<Object> values = List.of(3, 1, 1);

        assertThat(Aggregate.COUNT.of(values, ValueKind.INTEGER)).contains(3);
        assertThat(Aggregate.SUM.of(values, ValueKind.INTEGER)).contains(5);
        assertThat(Aggregate.MIN.of(values, ValueKind.INTEGER)).contains(1);
        assertThat(Aggregate.MAX.of(values, ValueKind.INTEGER)).contains(3);
        assertThat(Aggregate.AVERAGE.of(values, ValueKind.INTEGER)).contains(new BigDecimal("1.666666666666667"));
    }

    @Test
    void amounts_loseNoCent() {
        List<Object> values = Collections.nCopies(10, new BigDecimal("0.10"));

        assertThat(Aggregate.SUM.of(values, ValueKind.DECIMAL)).contains(new BigDecimal("1.00"));
    }

    @Test
    void nothing_hasCountAndSum_butNoAverageLeastOrGreatest() {
        assertThat(Aggregate.COUNT.of(NONE, ValueKind.INTEGER)).contains(0);
        assertThat(Aggregate.SUM.of(NONE, ValueKind.INTEGER)).contains(0);
        assertThat(Aggregate.AVERAGE.of(NONE, ValueKind.INTEGER)).isEqualTo(Optional.empty());
        assertThat(Aggregate.MIN.of(NONE, ValueKind.TIME)).isEqualTo(Optional.empty());
        assertThat(Aggregate.MAX.of(NONE, ValueKind.TIME)).isEqualTo(Optional.empty());
    }

    @Test
    void times_haveAnEarliest() {
        assertThat(Aggregate.MIN.of(List.of(LocalTime.NOON, LocalTime.MIDNIGHT), ValueKind.TIME))
                .contains(LocalTime.MIDNIGHT);
    }

    @Test
    void equalAmounts_giveTheSameLeastAndGreatest_inAnyOrder() {
        List<Object> values = List.of(new BigDecimal("1.00"), new BigDecimal("1.0"));
        List<Object> others = List.of(new BigDecimal("1.0"), new BigDecimal("1.00"));

        assertThat(Aggregate.MIN.of(values, ValueKind.DECIMAL)).contains(new BigDecimal("1.0"));
        assertThat(Aggregate.MIN.of(others, ValueKind.DECIMAL)).contains(new BigDecimal("1.0"));
        assertThat(Aggregate.MAX.of(values, ValueKind.DECIMAL)).contains(new BigDecimal("1.00"));
        assertThat(Aggregate.MAX.of(others, ValueKind.DECIMAL)).contains(new BigDecimal("1.00"));
    }

    @Test
    void sumBeyondAllWholeNumbers_isNoneInAnyOrder() {
        assertThat(Aggregate.SUM.of(List.of(Integer.MAX_VALUE, 1, -1), ValueKind.INTEGER))
                .contains(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Aggregate.SUM.of(List.of(Integer.MAX_VALUE, 1), ValueKind.INTEGER))
                .isInstanceOf(ArithmeticException.class);
    }
}
