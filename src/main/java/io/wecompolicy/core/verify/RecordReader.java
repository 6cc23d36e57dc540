package io.wecompolicy.core.verify;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a fact from a map: what is written wins, else the default. It follows the components of the record, so that a
 * fact which grows a component can be given in scenarios at once.
 */
final class RecordReader {
    private final Notes notes;
    private final Values values;

    RecordReader(Notes notes) {
        this.notes = notes;
        this.values = new Values(notes);
    }

    /**
     * @param owner the key that analysts know it by
     * @param defaults by component; a component without one must be written
     * @return empty when a mistake was noted
     */
    <R extends Record> Optional<R> read(
            Class<R> type, Node.Entries written, String owner, Map<String, Object> defaults) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        boolean sound = true;
        for (String key : written.entries().keySet()) {
            if (!names.contains(key)) {
                notes.unknownKey(key, written.place(key), owner, names);
                sound = false;
            }
        }
        Object[] arguments = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            Optional<Object> value = component(components[index], written, owner, defaults);
            sound &= value.isPresent();
            arguments[index] = value.orElse("");
        }
        return sound ? Optional.of(construct(type, components, arguments)) : Optional.empty();
    }

    /** The components of a record as defaults for another. */
    static Map<String, Object> like(Record usual) {
        Map<String, Object> defaults = new HashMap<>();
        for (RecordComponent component : usual.getClass().getRecordComponents()) {
            try {
                defaults.put(component.getName(), component.getAccessor().invoke(usual));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a public record can be read", impossible);
            }
        }
        return defaults;
    }

    private Optional<Object> component(
            RecordComponent component, Node.Entries written, String owner, Map<String, Object> defaults) {
        String name = component.getName();
        Optional<Node> given = written.get(name);
        if (given.isPresent()) {
            return values.read(given.get(), component.getGenericType(), owner + "." + name);
        }
        Optional<Object> usual = Optional.ofNullable(defaults.get(name));
        if (usual.isEmpty()) {
            notes.error(Mistake.MISSING_COMPONENT, written.span(), owner, name);
        }
        return usual;
    }

    private static <R extends Record> R construct(Class<R> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "can not build a " + type.getSimpleName() + " from read values", impossible);
        }
    }
}
