package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The closed list of what is in scope of a rule: every event, every fact and every proposal, with the fields a rule may
 * test. What is not scalar and not a collection of texts (a welcome code, the rows of the signals) is left out.
 */
public final class FactTypes {
    private static final List<Class<? extends Record>> SINGLE = List.of(
            Moment.class,
            Customer.class,
            Relation.class,
            Member.class,
            LiveCode.class,
            Duty.class,
            Signals.class,
            Segments.class);
    private static final List<Class<? extends Record>> SEVERAL =
            List.of(Seat.class, Template.class, Grant.class, TagGroup.class);

    /** Immutable, and derived from the records alone, so one is enough. */
    public static final FactTypes ALL = new FactTypes();

    private final Map<String, FactType> types = new TreeMap<>();
    private final Map<Class<?>, FactType> byRecord = new HashMap<>();

    private FactTypes() {
        for (EventType event : EventType.values()) {
            add(event.record().asSubclass(Record.class), true, List.of());
        }
        SINGLE.forEach(record -> add(record, true, List.of()));
        SEVERAL.forEach(record -> add(record, false, List.of("remaining")));
        for (Class<?> proposal : Proposal.class.getPermittedSubclasses()) {
            add(proposal.asSubclass(Record.class), false, List.of("type", "rule", "priority", "family", "group"));
        }
    }

    private void add(Class<? extends Record> record, boolean single, List<String> accessors) {
        String name = record.getSimpleName();
        FactType type =
                new FactType(name, record, single, Accessors.fields(record, accessors), SignalQuestions.of(record));
        types.put(name, type);
        byRecord.put(record, type);
    }

    public Optional<FactType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type of a fact or an element. @throws IllegalArgumentException when rules can not see such a thing */
    public FactType of(Record fact) {
        if (fact instanceof Element) {
            return Element.TYPE;
        }
        FactType type = byRecord.get(fact.getClass());
        if (type == null) {
            throw new IllegalArgumentException("`" + fact.getClass() + "` is no fact");
        }
        return type;
    }

    public Collection<String> names() {
        return Collections.unmodifiableCollection(types.keySet());
    }

    /** Whether the fully qualified name is that of a type in scope. */
    public boolean isQualifiedName(String name) {
        return types.values().stream().anyMatch(type -> type.record().getName().equals(name));
    }

    /** The packages whose types are always in scope. */
    public List<String> packages() {
        return types.values().stream()
                .map(type -> type.record().getPackageName())
                .distinct()
                .sorted()
                .toList();
    }
}
