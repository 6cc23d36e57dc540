package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.RemoveTag;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import io.wecompolicy.core.rule.ValueKind;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Facts with values that the rules of one rulebook compare with, and values just beside them. */
final class RandomFacts {
    private static final Map<Class<?>, ValueKind> KINDS = Map.of(
            String.class, ValueKind.TEXT,
            int.class, ValueKind.INTEGER,
            BigDecimal.class, ValueKind.DECIMAL,
            boolean.class, ValueKind.BOOLEAN,
            LocalTime.class, ValueKind.TIME,
            LocalDate.class, ValueKind.DATE,
            Instant.class, ValueKind.INSTANT);

    private final Dice dice;
    private final Pool pool;
    private final List<EventType> events;

    /** @param events that the rules speak of */
    RandomFacts(Dice dice, Pool pool, List<EventType> events) {
        this.dice = dice;
        this.pool = pool;
        this.events = events;
    }

    Facts next() {
        EventType type = dice.percent(90) ? dice.one(events) : dice.one(EventType.values());
        return new Facts(
                (Event) of(type.record().asSubclass(Record.class)),
                of(Moment.class),
                maybe(Customer.class),
                maybe(Relation.class),
                maybe(Member.class),
                maybe(LiveCode.class),
                several(Seat.class),
                maybe(Duty.class),
                signals(),
                dice.percent(80) ? of(Segments.class) : Segments.NONE,
                several(Template.class),
                several(Grant.class),
                tagGroups());
    }

    List<Proposal> proposals() {
        return dice.several(0, 3, () -> dice.percent(50) ? of(AddTag.class) : of(RemoveTag.class));
    }

    private <T extends Record> Optional<T> maybe(Class<T> type) {
        return dice.percent(85) ? Optional.of(of(type)) : Optional.empty();
    }

    /** Now and then the very same twice, or equal ones. */
    private <T extends Record> List<T> several(Class<T> type) {
        List<T> facts = dice.several(0, 3, () -> of(type));
        if (!facts.isEmpty() && dice.percent(10)) {
            facts.add(dice.one(facts));
        }
        return facts;
    }

    private List<TagGroup> tagGroups() {
        return dice.several(
                0, 2, () -> new TagGroup(dice.one("意向", "来源"), dice.percent(60), dice.percent(50), "", Set.of()));
    }

    /** Just inside and just outside of windows of days. */
    private Signals signals() {
        Supplier<Signal> row = () -> new Signal(
                pool.text("Signals.kind"),
                pool.text("Signals.key"),
                (BigDecimal) pool.value("Signals.sum", ValueKind.DECIMAL),
                Pool.NOW.minus(Duration.ofDays(dice.between(0, 3))).plusSeconds(dice.between(-1, 1)));
        return new Signals(dice.several(0, 4, row), Pool.NOW);
    }

    private <T extends Record> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = value(type.getSimpleName() + "." + components[index].getName(), components[index]);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object value(String field, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return dice.one(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return new ArrayList<>(dice.several(0, 3, () -> pool.text(field)));
        }
        return type == Set.class
                ? new HashSet<>(dice.several(0, 3, () -> pool.text(field)))
                : pool.value(field, KINDS.get(type));
    }
}
