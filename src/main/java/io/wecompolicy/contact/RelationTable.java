package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code contact_relation}, read with their tags. */
@ApplicationScoped
class RelationTable {
    /**
     * A relation that ended begins anew, unless it ended after this beginning, which is told late; one that stands and begins
     * later once more has ended in between without a word. A known state is not lost.
     */
    private static final String ADD = """
            insert into contact_relation as r (corp_id, external_user_id, user_id, status, state, add_way, since)
            select ?, a.external_user_id, a.user_id, ?, a.state, 0, a.since
            from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) as a(external_user_id, user_id, state, since)
            on conflict on constraint contact_relation_pk do update set
                status = case
                    when r.status = 'active' then r.status
                    when r.status in ('deleted-by-member', 'deleted-by-customer')
                         and (r.ended_at > excluded.since or r.ended_at = excluded.since and r.since = r.ended_at) then r.status
                    else excluded.status end,
                state = case when excluded.state = '' then r.state else excluded.state end,
                since = case
                    when r.status = 'half' or r.status = 'active' and excluded.since <= r.since + interval '1 second' then r.since
                    else excluded.since end
            """;

    private static final String READ = """
            insert into contact_relation as r
                (corp_id, external_user_id, user_id, status, state, add_way, since, remark)
            values (?, ?, ?, 'active', ?, ?, ?, ?)
            on conflict on constraint contact_relation_pk do update set
                status = case when r.status = 'deleted-by-customer' then r.status else 'active' end,
                add_way = excluded.add_way, since = excluded.since, remark = excluded.remark,
                state = case when excluded.state = '' then r.state else excluded.state end
            """;
    private static final String COLUMNS = """
            select r.external_user_id, r.user_id, r.status, r.state, r.add_way, r.since, r.remark,
                   array(select tag from contact_tag t where t.corp_id = r.corp_id
                         and t.external_user_id = r.external_user_id and t.user_id = r.user_id) as tags
            from contact_relation r
            """;
    private static final String OF_PAIRS = COLUMNS + """
            join unnest(?::text[], ?::text[]) as p(external_user_id, user_id)
              on p.external_user_id = r.external_user_id and p.user_id = r.user_id
            where r.corp_id = ?
            """;
    private static final String OF_CUSTOMER =
            COLUMNS + "where r.corp_id = ? and r.external_user_id = ? order by r.user_id";

    private final DataSource dataSource;
    private final Personal personal;

    RelationTable(DataSource dataSource, Personal personal) {
        this.dataSource = dataSource;
        this.personal = personal;
    }

    void add(CorpId corp, List<? extends Event> events, RelationStatus status) {
        new Sql(dataSource, ADD)
                .text(corp.value())
                .text(status.label())
                .texts(events, Event::externalUserId)
                .texts(events, Event::userId)
                .texts(events, Event::state)
                .texts(events, event -> event.at().toString())
                .update();
    }

    /** As WeCom shows it, without the tags. */
    void upsertRead(CorpId corp, Relation relation) {
        new Sql(dataSource, READ)
                .text(corp.value())
                .text(relation.externalUserId())
                .text(relation.userId())
                .text(relation.state())
                .number(relation.addWay())
                .instant(relation.since())
                .bytes(sealedRemark(corp, relation))
                .update();
    }

    Map<Pair, KnownRelation> find(CorpId corp, Collection<Pair> pairs) {
        Map<Pair, KnownRelation> found = new LinkedHashMap<>();
        new Sql(dataSource, OF_PAIRS)
                .texts(pairs, Pair::externalUserId)
                .texts(pairs, Pair::userId)
                .text(corp.value())
                .list(row -> relation(corp, row))
                .forEach(known -> found.put(
                        new Pair(known.relation().userId(), known.relation().externalUserId()), known));
        return found;
    }

    List<KnownRelation> ofCustomer(CorpId corp, String externalUserId) {
        return new Sql(dataSource, OF_CUSTOMER)
                .text(corp.value())
                .text(externalUserId)
                .list(row -> relation(corp, row));
    }

    private byte @Nullable [] sealedRemark(CorpId corp, Relation relation) {
        return relation.remark().isEmpty() ? null : personal.seal(corp, relation.externalUserId(), relation.remark());
    }

    private KnownRelation relation(CorpId corp, ResultSet row) throws SQLException {
        String externalUserId = row.getString("external_user_id");
        byte @Nullable [] remark = row.getBytes("remark");
        Relation relation = new Relation(
                row.getString("user_id"),
                externalUserId,
                Set.copyOf(Arrays.asList((String[]) row.getArray("tags").getArray())),
                row.getString("state"),
                row.getInt("add_way"),
                Sql.instant(row, "since"),
                remark == null
                        ? ""
                        : personal.text(corp, externalUserId, remark).orElse(""));
        return new KnownRelation(relation, RelationStatus.ofLabel(row.getString("status")));
    }
}
