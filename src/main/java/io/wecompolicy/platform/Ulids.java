package io.wecompolicy.platform;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;

/** Ids that sort by time: a letter, a hyphen and a ULID, such as {@code e-01J…}. Partitions are ranges of them. */
public final class Ulids {
    private Ulids() {}

    public static String next(String prefix) {
        return prefix + "-" + UlidCreator.getMonotonicUlid();
    }

    /** The smallest id of that prefix at or after the instant. */
    public static String floor(String prefix, Instant instant) {
        return prefix + "-" + Ulid.min(instant.toEpochMilli());
    }

    public static Instant instant(String id) {
        return Ulid.from(id.substring(id.indexOf('-') + 1)).getInstant();
    }
}
