package io.wecompolicy.outbox;

import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** The rows of {@code outbox_action} that are ended from the start. They hold no work, and no replica owns them. */
@ApplicationScoped
class DeadActionTable {
    private static final byte[] NO_WORK = {};

    private static final String INSERT = """
            insert into outbox_action (id, corp_id, event_id, decision_id, type, lane, serial_key, external_user_id, work,
                proposal_ids, error, status, attempts, created_at, next_attempt_at, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'dead', 0, ?, ?, ?)
            """;

    private final DataSource dataSource;

    DeadActionTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes part in the running transaction. */
    void insert(String id, DeadAction action, Instant now) {
        new Sql(dataSource, INSERT)
                .text(id)
                .text(action.corp().value())
                .text(action.event().value())
                .text(action.decisionId())
                .text(action.type().label())
                .text(action.type().lane().label())
                .text(Work.serialKey(action.pair()))
                .text(action.pair().externalUserId())
                .bytes(NO_WORK)
                .texts(action.proposalIds())
                .text(action.error())
                .instant(now)
                .instant(now)
                .instant(now)
                .update();
    }
}
