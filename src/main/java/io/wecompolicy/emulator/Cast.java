package io.wecompolicy.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who the nicknames of a day are while it is played; each copy of the day has customers of its own. */
final class Cast {
    private final Map<String, Known> known = new HashMap<>();

    /**
     * A customer who scanned.
     *
     * @param userId the member who got the customer last
     */
    record Known(String userId, String externalUserId) {}

    Optional<Known> find(int copy, String nickname) {
        return Optional.ofNullable(known.get(key(copy, nickname)));
    }

    void met(int copy, String nickname, Scan scan) {
        known.put(key(copy, nickname), new Known(scan.userId(), scan.externalUserId()));
    }

    private static String key(int copy, String nickname) {
        return copy + "/" + nickname;
    }
}
