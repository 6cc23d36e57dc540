package io.wecompolicy.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Replica;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code mirror_reconciliation}. What is carried on is changed only {@code where owner = me}. */
@ApplicationScoped
class ReconciliationTable {
    /** Nothing happens when one runs already, or when the day had its own. */
    private static final String START = """
            insert into mirror_reconciliation (id, corp_id, day, scope, step, place, status, started_by, started_at, next_at)
            values (?, ?, ?::date, ?, 0, '', 'listing', ?, ?, ?) on conflict do nothing
            """;

    private static final String CLAIM = """
            update mirror_reconciliation r set owner = ?
            from (select id from mirror_reconciliation
                  where status in ('listing', 'reading') and next_at <= ? and (owner = ? or owner not in (%s))
                  order by next_at limit 1 for update skip locked) as due
            where r.id = due.id
            returning r.id, r.corp_id, r.scope, r.status, r.step, r.place, r.attempts
            """.formatted(Replica.LIVING);
    private static final String ADVANCE = """
            update mirror_reconciliation set step = ?, place = ?, status = ?, compared = compared + ?, attempts = 0,
                error = null, next_at = ? where id = ? and owner = ?
            """;
    private static final String WAIT = """
            update mirror_reconciliation set next_at = ?, attempts = attempts + ?, error = nullif(?, '')
            where id = ? and owner = ?
            """;
    private static final String END = """
            update mirror_reconciliation set status = ?, ended_at = ?, error = nullif(?, ''), owner = ''
            where id = ? and owner = ?
            """;
    private static final String FIND = """
            select r.id, r.scope, r.status, r.started_by, r.started_at, r.ended_at, r.compared, r.error,
                   r.differences::text as differences,
                   (select count(*) from mirror_read w where w.reconciliation_id = r.id) as waiting
            from mirror_reconciliation r where r.corp_id = ? and r.id = ?
            """;
    private static final String RUNNING = """
            select id from mirror_reconciliation where corp_id = ? and status in ('listing', 'reading')
            """;
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final String me;
    private final JsonMapper mapper = new JsonMapper();

    ReconciliationTable(DataSource dataSource, Replica replica) {
        this.dataSource = dataSource;
        this.me = replica.id();
    }

    /** False when one runs already, or when the day had its own. */
    boolean start(String id, CorpId corp, Optional<LocalDate> day, List<String> scope, String by, Instant now) {
        return new Sql(dataSource, START)
                        .text(id)
                        .text(corp.value())
                        .text(day.map(LocalDate::toString).orElse(null))
                        .texts(scope)
                        .text(by)
                        .instant(now)
                        .instant(now)
                        .update()
                == 1;
    }

    Optional<Run> claim(Instant now) {
        return new Sql(dataSource, CLAIM)
                .text(me).instant(now).text(me).list(ReconciliationTable::run).stream()
                        .findFirst();
    }

    /** @throws IllegalStateException when another replica has taken it: the transaction must roll back */
    void advance(Run run, int step, String place, boolean isListing, int compared, Instant next) {
        int rows = new Sql(dataSource, ADVANCE)
                .number(step)
                .text(place)
                .text(isListing ? "listing" : "reading")
                .number(compared)
                .instant(next)
                .text(run.id())
                .text(me)
                .update();
        if (rows == 0) {
            throw new IllegalStateException("another replica has taken the reconciliation");
        }
    }

    void wait(Run run, Instant next, boolean counted, String error) {
        new Sql(dataSource, WAIT)
                .instant(next)
                .number(counted ? 1 : 0)
                .text(error)
                .text(run.id())
                .text(me)
                .update();
    }

    void end(Run run, boolean good, String error, Instant now) {
        new Sql(dataSource, END)
                .text(good ? "done" : "failed")
                .instant(now)
                .text(error)
                .text(run.id())
                .text(me)
                .update();
    }

    Optional<Reconciliation> find(CorpId corp, String id) {
        return new Sql(dataSource, FIND)
                .text(corp.value()).text(id).list(this::reconciliation).stream().findFirst();
    }

    Optional<String> running(CorpId corp) {
        return new Sql(dataSource, RUNNING)
                .text(corp.value()).list(row -> row.getString(1)).stream().findFirst();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                new CorpId(row.getString("corp_id")),
                scope(row).stream().map(Scope::ofLabel).toList(),
                row.getString("status").equals("listing"),
                row.getInt("step"),
                row.getString("place"),
                row.getInt("attempts"));
    }

    private Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                row.getString("id"),
                row.getString("status"),
                scope(row),
                row.getString("started_by"),
                Sql.instant(row, "started_at"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("compared"),
                row.getLong("waiting"),
                counts(row.getString("differences")),
                Optional.ofNullable(row.getString("error")).orElse(""));
    }

    private Map<String, Long> counts(String json) {
        try {
            return mapper.readValue(json, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the counts of a reconciliation are unreadable", e);
        }
    }

    private static List<String> scope(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("scope").getArray());
    }
}
