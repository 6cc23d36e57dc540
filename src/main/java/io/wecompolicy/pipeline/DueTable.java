package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code pipeline_due} and {@code pipeline_clock}. */
@ApplicationScoped
class DueTable {
    /** The next moment of a subject. */
    record Due(String subject, String subjectId, Instant at) {}

    private static final String PUT = """
            insert into pipeline_due as d (corp_id, subject, subject_id, due_at)
            select ?, subject, subject_id, due_at
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as n(subject, subject_id, due_at)
            order by subject, subject_id
            on conflict on constraint pipeline_due_pk do update set due_at = excluded.due_at
            """;
    private static final String TAKE = """
            delete from pipeline_due where ctid = any(array(
                select ctid from pipeline_due where corp_id = ? and due_at <= ? order by due_at limit ?
                for update skip locked))
            returning subject, subject_id, due_at
            """;
    private static final String BEGIN =
            "insert into pipeline_clock (corp_id, until) values (?, ?) on conflict do nothing";
    private static final String LOCK = "select until from pipeline_clock where corp_id = ? for update skip locked";
    private static final String MOVE = "update pipeline_clock set until = ? where corp_id = ?";

    private final DataSource dataSource;

    DueTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the place of an earlier moment of the same subject. */
    void put(CorpId corp, List<Due> dues) {
        new Sql(dataSource, PUT)
                .text(corp.value())
                .texts(dues, Due::subject)
                .texts(dues, Due::subjectId)
                .texts(dues, due -> due.at().toString())
                .update();
    }

    /** What has come, and is nobody's any more once the transaction commits. */
    List<Due> take(CorpId corp, Instant now, int limit) {
        return new Sql(dataSource, TAKE)
                .text(corp.value())
                .instant(now)
                .number(limit)
                .list(row ->
                        new Due(row.getString("subject"), row.getString("subject_id"), Sql.instant(row, "due_at")));
    }

    /** Up to when the clock was read, locked until the transaction ends; empty when another replica is at it. */
    Optional<Instant> lockClock(CorpId corp, Instant now) {
        new Sql(dataSource, BEGIN).text(corp.value()).instant(now).update();
        return new Sql(dataSource, LOCK)
                .text(corp.value()).list(row -> Sql.instant(row, "until")).stream()
                        .findFirst();
    }

    void moveClock(CorpId corp, Instant until) {
        new Sql(dataSource, MOVE).instant(until).text(corp.value()).update();
    }
}
