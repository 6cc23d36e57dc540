package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A claimed action as stored.
 *
 * @param work sealed
 * @param attempts the running one included
 */
record ActionRow(
        String id,
        CorpId corp,
        String eventId,
        ActionType type,
        String serialKey,
        String externalUserId,
        byte[] work,
        int attempts,
        Optional<Instant> dueBefore,
        Instant createdAt) {
    /** What is needed to put an action into a lane; the rest is read when its turn comes. */
    record Ticket(String id, CorpId corp, ActionType type, String serialKey) {
        /** Lanes run equal keys one after the other. A welcome shares its key with nothing. */
        String laneKey() {
            return switch (type.lane()) {
                case WELCOME -> id;
                case NORMAL -> corp.value() + "/" + serialKey;
            };
        }
    }

    /** A new row. */
    record Fresh(
            Ticket ticket,
            String eventId,
            String decisionId,
            String externalUserId,
            byte[] work,
            List<String> proposalIds,
            Optional<Instant> dueBefore,
            Instant createdAt) {}
}
