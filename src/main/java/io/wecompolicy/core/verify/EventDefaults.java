package io.wecompolicy.core.verify;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plainest event of a kind: Zhang San and one customer, now, and nothing else said. */
final class EventDefaults {
    private static final Map<Class<?>, Object> NOTHING = Map.of(
            String.class,
            "",
            int.class,
            0,
            BigDecimal.class,
            BigDecimal.ZERO,
            List.class,
            List.of(),
            Optional.class,
            Optional.empty());

    private EventDefaults() {}

    static Map<String, Object> of(Class<?> event, Instant at) {
        Map<String, Object> defaults = new HashMap<>();
        for (RecordComponent component : event.getRecordComponents()) {
            Object nothing = NOTHING.get(component.getType());
            if (nothing != null) {
                defaults.put(component.getName(), nothing);
            }
        }
        defaults.put("userId", "zhangsan");
        defaults.put("externalUserId", "wm-scenario");
        defaults.put("at", at);
        return defaults;
    }
}
