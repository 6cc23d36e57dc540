package io.wecompolicy.inbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Events with the same key are decided one after the other: those of a pair, of a customer or of a member. An event that
 * concerns nobody has a key of its own.
 */
final class OrderKey {
    private OrderKey() {}

    static String of(Received received) {
        return received.corp() + "/"
                + (isShared(received.event())
                        ? shared(received.event())
                        : received.id().value());
    }

    /** Whether other events can have the same key. */
    static boolean isShared(Event event) {
        return !event.userId().isEmpty() || !event.externalUserId().isEmpty();
    }

    /** The key as a number for an advisory lock; two keys that share one only wait for each other. */
    static long lock(Received received) {
        return lock(of(received));
    }

    /** The same for the events of a pair. */
    static long lock(CorpId corp, Pair pair) {
        return lock(corp + "/" + pair.userId() + "/" + pair.externalUserId());
    }

    private static long lock(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("inbox/" + key).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String shared(Event event) {
        return event.userId() + "/" + event.externalUserId();
    }
}
