package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** When relations began and ended, in {@code contact_relation}. */
@ApplicationScoped
class RelationTurns {
    private static final String FIND = """
            select r.external_user_id, r.user_id, r.status, r.since, r.ended_at,
                   array(select tag from contact_tag t where t.corp_id = r.corp_id
                         and t.external_user_id = r.external_user_id and t.user_id = r.user_id) as tags
            from contact_relation r
            join unnest(?::text[], ?::text[]) as p(external_user_id, user_id)
              on p.external_user_id = r.external_user_id and p.user_id = r.user_id
            where r.corp_id = ?
            """;
    private static final String CUSTOMERS = """
            select external_user_id from contact_relation
            where corp_id = ? and user_id = ? and status in ('active', 'deleted-by-customer')
            """;

    /**
     * An end that is older than the beginning concerns an earlier relation. One whose beginning is not known yet is kept,
     * so that the beginning does not outlive it when it comes.
     */
    private static final String END = """
            insert into contact_relation as r
                (corp_id, external_user_id, user_id, status, state, add_way, since, ended_at)
            select ?, e.external_user_id, e.user_id, ?, '', 0, e.at, e.at
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as e(external_user_id, user_id, at)
            on conflict on constraint contact_relation_pk do update set
                status = case when r.status = 'deleted-by-member' then r.status else excluded.status end,
                ended_at = greatest(r.ended_at, excluded.ended_at)
            where r.since <= excluded.ended_at
            """;

    private static final String REOPEN = """
            update contact_relation set status = 'active', ended_at = null
            where corp_id = ? and external_user_id = ? and user_id = ?
            """;
    private static final String ENDED_BEFORE = """
            update contact_relation set ended_at = least(ended_at, ?::timestamptz - interval '1 second'),
                since = least(since, ?::timestamptz - interval '2 seconds')
            where corp_id = ? and external_user_id = ? and user_id = ? and status like 'deleted-%'
            """;
    /** Where the new id is known with the customer already, the old row stays and is compared like any other. */
    private static final String RENAME = """
            update contact_relation r set user_id = ? where corp_id = ? and user_id = ?
              and not exists (select 1 from contact_relation n where n.corp_id = r.corp_id
                              and n.external_user_id = r.external_user_id and n.user_id = ?)
            """;

    private static final String RENAME_TAGS = """
            update contact_tag t set user_id = ? where corp_id = ? and user_id = ?
              and not exists (select 1 from contact_relation o where o.corp_id = t.corp_id
                              and o.external_user_id = t.external_user_id and o.user_id = t.user_id)
            """;

    private final DataSource dataSource;

    RelationTurns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<Pair, Standing> find(CorpId corp, Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Map.of();
        }
        Map<Pair, Standing> found = new HashMap<>();
        new Sql(dataSource, FIND)
                .texts(pairs, Pair::externalUserId)
                .texts(pairs, Pair::userId)
                .text(corp.value())
                .list(row ->
                        Map.entry(new Pair(row.getString("user_id"), row.getString("external_user_id")), standing(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Set<String> customers(CorpId corp, String userId) {
        return Set.copyOf(
                new Sql(dataSource, CUSTOMERS).text(corp.value()).text(userId).list(row -> row.getString(1)));
    }

    void end(CorpId corp, List<? extends Event> events, RelationStatus status) {
        new Sql(dataSource, END)
                .text(corp.value())
                .text(status.label())
                .texts(events, Event::externalUserId)
                .texts(events, Event::userId)
                .texts(events, event -> event.at().toString())
                .update();
    }

    void reopen(CorpId corp, Pair pair) {
        new Sql(dataSource, REOPEN)
                .text(corp.value())
                .text(pair.externalUserId())
                .text(pair.userId())
                .update();
    }

    void endedBefore(CorpId corp, Pair pair, Instant begin) {
        new Sql(dataSource, ENDED_BEFORE)
                .instant(begin)
                .instant(begin)
                .text(corp.value())
                .text(pair.externalUserId())
                .text(pair.userId())
                .update();
    }

    void renameMember(CorpId corp, String userId, String newUserId) {
        new Sql(dataSource, RENAME)
                .text(newUserId)
                .text(corp.value())
                .text(userId)
                .text(newUserId)
                .update();
        new Sql(dataSource, RENAME_TAGS)
                .text(newUserId)
                .text(corp.value())
                .text(userId)
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                RelationStatus.ofLabel(row.getString("status")),
                Sql.instant(row, "since"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Set.copyOf(Arrays.asList((String[]) row.getArray("tags").getArray())));
    }
}
