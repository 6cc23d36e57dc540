package io.wecompolicy.core.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;

/** What a value is, and how we call it to analysts; the carrier is the Java type that holds it. */
public enum ValueKind implements Phrase {
    TEXT(String.class),
    INTEGER(Integer.class),
    DECIMAL(BigDecimal.class),
    BOOLEAN(Boolean.class),
    /** A collection of texts: only {@code contains} and {@code memberOf} ask it something. */
    TEXTS(Collection.class),
    TIME(LocalTime.class),
    DATE(LocalDate.class),
    INSTANT(Instant.class),
    /** A whole fact, as a pattern binds it. */
    FACT(Record.class);

    private final Class<?> carrier;

    ValueKind(Class<?> carrier) {
        this.carrier = carrier;
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
