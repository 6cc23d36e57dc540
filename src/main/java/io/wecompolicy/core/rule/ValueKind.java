package io.wecompolicy.core.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;

/** What a value is. The label is how we call it to analysts; the carrier is the Java type that holds it. */
public enum ValueKind {
    TEXT("文本", String.class),
    INTEGER("整数", Integer.class),
    DECIMAL("数", BigDecimal.class),
    BOOLEAN("是否", Boolean.class),
    /** A collection of texts: only {@code contains} and {@code memberOf} ask it something. */
    TEXTS("文本集合", Collection.class),
    TIME("时间", LocalTime.class),
    DATE("日期", LocalDate.class),
    INSTANT("时刻", Instant.class),
    /** A whole fact, as a pattern binds it. */
    FACT("事实", Record.class);

    private final String label;
    private final Class<?> carrier;

    ValueKind(String label, Class<?> carrier) {
        this.label = label;
        this.carrier = carrier;
    }

    public String label() {
        return label;
    }

    public Class<?> carrier() {
        return carrier;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether {@code <} and its kind say something; texts have no order that an analyst would expect. */
    public boolean isOrdered() {
        return isNumber() || this == TIME || this == DATE || this == INSTANT;
    }

    public boolean comparesWith(ValueKind other) {
        return this == other || (isNumber() && other.isNumber());
    }
}
