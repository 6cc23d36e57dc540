package io.wecompolicy.wecom.callback;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.wecom.WecomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One door for each configured app. */
@ApplicationScoped
class Doors {
    /** Who may come in by {@code /callback/{app}}, and what opens it. */
    record Door(String app, CorpId corp, CallbackCipher cipher) {}

    private final Map<String, Door> doors;

    Doors(WecomConfig config) {
        this.doors = config.apps().entrySet().stream()
                .map(entry -> new Door(
                        entry.getKey(), new CorpId(entry.getValue().corpId()), new CallbackCipher(entry.getValue())))
                .collect(Collectors.toUnmodifiableMap(Door::app, door -> door));
    }

    Optional<Door> of(String app) {
        return Optional.ofNullable(doors.get(app));
    }
}
