package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.platform.Replica;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code mirror_read}. What is under way is changed only {@code where owner = me}. */
@ApplicationScoped
class ReadTable {
    /** A request is covered by a read that waits; one that is under way may have missed it, and is followed by another. */
    private static final String NOTE = """
            insert into mirror_read as r
                (corp_id, kind, user_id, object_id, cause_id, is_new, expects, reconciliation_id, due_at, not_before)
            select corp, kind, usr, object, cause, is_new, expects, nullif(reconciliation, ''), due, not_before
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::timestamptz[])
                as q (corp, kind, usr, object, cause, is_new, expects, reconciliation, due, not_before)
            on conflict on constraint mirror_read_pk do update set
                again_cause = case when r.owner <> '' then coalesce(r.again_cause, excluded.cause_id) end,
                stale = r.stale or r.owner <> '' and excluded.is_new,
                is_new = r.is_new or excluded.is_new,
                expects = case when excluded.expects = '' then r.expects else excluded.expects end,
                reconciliation_id = coalesce(excluded.reconciliation_id, r.reconciliation_id),
                due_at = least(r.due_at, excluded.due_at),
                not_before = greatest(r.not_before, excluded.not_before)
            returning corp_id, kind, user_id, object_id, case when owner = '' then cause_id else again_cause end as carrier
            """;

    private static final String STALE = """
            update mirror_read r set stale = true
            from unnest(?::text[], ?::text[]) as p (user_id, external_user_id)
            where r.corp_id = ? and r.kind = 'contact' and r.user_id = p.user_id and r.object_id = p.external_user_id
              and r.owner <> ''
            """;
    private static final String CLAIM = """
            update mirror_read r set owner = ?, stale = false, again_cause = null, attempts = r.attempts + 1
            from (select corp_id, kind, user_id, object_id from mirror_read
                  where greatest(due_at, not_before) <= ? and owner <> ? and owner not in (%s)
                  order by reconciliation_id is not null, due_at limit ? for update skip locked) as due
            where r.corp_id = due.corp_id and r.kind = due.kind and r.user_id = due.user_id and r.object_id = due.object_id
            returning r.corp_id, r.kind, r.user_id, r.object_id, r.cause_id, r.is_new, r.expects, r.reconciliation_id, r.attempts
            """.formatted(Replica.LIVING);
    private static final String MINE =
            " where corp_id = ? and kind = ? and user_id = ? and object_id = ? and owner = ?";
    private static final String USABLE = "select 1 from mirror_read" + MINE + " and not stale";
    private static final String END = "delete from mirror_read" + MINE + " and again_cause is null";
    private static final String AFRESH = """
            update mirror_read set owner = '', stale = false, attempts = 0, due_at = ?, cause_id = again_cause,
                again_cause = null, is_new = is_new and stale
            """ + MINE + " and again_cause is not null";
    private static final String AGAIN = """
            update mirror_read set owner = '', stale = false, again_cause = null, due_at = ?,
                attempts = attempts - case when ? then 0 else 1 end,
                is_new = is_new and (stale or not ?),
                reconciliation_id = case when ? then null else reconciliation_id end
            """ + MINE;
    private static final String WAITING = "select count(*) from mirror_read where reconciliation_id = ?";

    private final DataSource dataSource;
    private final String me;

    ReadTable(DataSource dataSource, Replica replica) {
        this.dataSource = dataSource;
        this.me = replica.id();
    }

    /** Which cause carries the read of each subject now: another one than asked where a read was waiting already. */
    Map<Subject, String> note(Collection<ReadRequest> requests) {
        // Always in the order of the key, so that two transactions can not wait for each other.
        List<ReadRequest> sorted = requests.stream()
                .sorted(Comparator.comparing(
                                (ReadRequest one) -> one.subject().corp().value())
                        .thenComparing(one -> one.subject().kind().label())
                        .thenComparing(one -> one.subject().userId())
                        .thenComparing(one -> one.subject().objectId()))
                .toList();
        Map<Subject, String> carriers = new HashMap<>();
        new Sql(dataSource, NOTE)
                .texts(sorted, one -> one.subject().corp().value())
                .texts(sorted, one -> one.subject().kind().label())
                .texts(sorted, one -> one.subject().userId())
                .texts(sorted, one -> one.subject().objectId())
                .texts(sorted, ReadRequest::cause)
                .texts(sorted, one -> Boolean.toString(one.isNew()))
                .texts(sorted, ReadRequest::expects)
                .texts(sorted, one -> one.reconciliation().orElse(""))
                .texts(sorted, one -> one.due().toString())
                .texts(sorted, one -> one.notBefore().toString())
                .list(row -> Map.entry(subject(row), row.getString("carrier")))
                .forEach(entry -> carriers.put(entry.getKey(), entry.getValue()));
        return carriers;
    }

    /** What is under way for these pairs must not be used. */
    void makeStale(CorpId corp, Collection<Pair> pairs) {
        new Sql(dataSource, STALE)
                .texts(pairs, Pair::userId)
                .texts(pairs, Pair::externalUserId)
                .text(corp.value())
                .update();
    }

    /** Takes reads that are due and that nobody alive does; those of callbacks before those of a reconcile. */
    List<DueRead> claim(Instant now, int most) {
        return new Sql(dataSource, CLAIM)
                .text(me)
                .instant(now)
                .text(me)
                .number(most)
                .list(row -> new DueRead(
                        subject(row),
                        row.getString("cause_id"),
                        row.getBoolean("is_new"),
                        row.getString("expects"),
                        Optional.ofNullable(row.getString("reconciliation_id")),
                        row.getInt("attempts")));
    }

    /** Whether the read is still ours and nothing has begun or ended meanwhile. */
    boolean isUsable(DueRead read) {
        return !mine(new Sql(dataSource, USABLE), read.subject()).list(row -> 1).isEmpty();
    }

    /** @throws IllegalStateException when another replica has taken it: the transaction must roll back */
    void end(DueRead read, Instant afresh) {
        if (mine(new Sql(dataSource, END), read.subject()).update() == 1) {
            return;
        }
        if (mine(new Sql(dataSource, AFRESH).instant(afresh), read.subject()).update() != 1) {
            throw new IllegalStateException("another replica has taken the read");
        }
    }

    /** Puts it back; without effect when another replica has taken it. */
    void again(DueRead read, Outcome.Again again) {
        Sql sql = new Sql(dataSource, AGAIN)
                .instant(again.due())
                .truth(again.counted())
                .truth(again.used())
                .truth(again.used());
        mine(sql, read.subject()).update();
    }

    long waiting(String reconciliation) {
        return new Sql(dataSource, WAITING)
                .text(reconciliation)
                .list(row -> row.getLong(1))
                .get(0);
    }

    private Sql mine(Sql sql, Subject subject) {
        return sql.text(subject.corp().value())
                .text(subject.kind().label())
                .text(subject.userId())
                .text(subject.objectId())
                .text(me);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                new CorpId(row.getString("corp_id")),
                ReadKind.ofLabel(row.getString("kind")),
                row.getString("user_id"),
                row.getString("object_id"));
    }
}
