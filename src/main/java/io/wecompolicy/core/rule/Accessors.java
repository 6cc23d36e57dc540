package io.wecompolicy.core.rule;

import io.wecompolicy.core.event.OneOf;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of records. Each accessor is linked once, so that reading a field costs a call and no reflection. */
final class Accessors {
    private static final Map<Class<?>, ValueKind> KINDS = Map.of(
            String.class, ValueKind.TEXT,
            int.class, ValueKind.INTEGER,
            BigDecimal.class, ValueKind.DECIMAL,
            boolean.class, ValueKind.BOOLEAN,
            LocalTime.class, ValueKind.TIME,
            LocalDate.class, ValueKind.DATE,
            Instant.class, ValueKind.INSTANT);

    private Accessors() {}

    /** @param accessors methods without parameters that count as fields too, where the record has them */
    static List<Field> fields(Class<? extends Record> record, List<String> accessors) {
        List<Method> methods = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (kind(component.getAccessor()).isPresent()) {
                methods.add(component.getAccessor());
            }
        }
        for (String accessor : accessors) {
            Arrays.stream(record.getMethods())
                    .filter(method -> method.getName().equals(accessor) && method.getParameterCount() == 0)
                    .filter(method -> !method.isBridge() && kind(method).isPresent())
                    .filter(method ->
                            methods.stream().noneMatch(known -> known.getName().equals(accessor)))
                    .findFirst()
                    .ifPresent(methods::add);
        }
        List<Field> fields = new ArrayList<>();
        for (Method method : methods) {
            fields.add(field(record, method, fields.size()));
        }
        return fields;
    }

    private static Field field(Class<? extends Record> record, Method method, int index) {
        Function<Object, Object> read = link(method);
        ValueKind kind = kind(method).orElseThrow();
        if (!method.getReturnType().isEnum()) {
            OneOf only = method.getAnnotation(OneOf.class);
            List<String> texts = only == null ? List.of() : List.of(only.value());
            return new Field(record.getSimpleName(), method.getName(), index, kind, texts, read);
        }
        Map<Object, String> labels = new HashMap<>();
        List<String> choices = new ArrayList<>();
        for (Object constant : method.getReturnType().getEnumConstants()) {
            labels.put(constant, label(constant));
            choices.add(label(constant));
        }
        Function<Object, Object> asLabel = fact -> labels.getOrDefault(read.apply(fact), "");
        return new Field(record.getSimpleName(), method.getName(), index, kind, choices, asLabel);
    }

    private static Optional<ValueKind> kind(Method method) {
        Class<?> type = method.getReturnType();
        if (type.isEnum()) {
            return Optional.of(ValueKind.TEXT);
        }
        if (Collection.class.isAssignableFrom(type)) {
            // A list of rows is no collection of texts.
            return method.getGenericReturnType().getTypeName().endsWith("<java.lang.String>")
                    ? Optional.of(ValueKind.TEXTS)
                    : Optional.empty();
        }
        return Optional.ofNullable(KINDS.get(type));
    }

    private static String label(Object constant) {
        try {
            return (String) constant.getClass().getMethod("label").invoke(constant);
        } catch (ReflectiveOperationException noLabel) {
            return ((Enum<?>) constant).name();
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> link(Method method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException("can not read " + method, impossible);
        }
    }
}
