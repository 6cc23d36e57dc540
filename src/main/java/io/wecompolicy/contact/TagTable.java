package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The rows of {@code contact_tag}. */
@ApplicationScoped
class TagTable {
    /**
     * Only where the relation is known: the work for a customer may end after the customer was erased. The relation is held
     * until the transaction ends, so that an erasure waits and then sees these rows.
     */
    private static final String INSERT = """
            insert into contact_tag (corp_id, external_user_id, user_id, tag)
            select r.corp_id, r.external_user_id, r.user_id, t.tag
            from contact_relation r join unnest(?::text[], ?::text[], ?::text[]) as t(external_user_id, user_id, tag)
              on r.external_user_id = t.external_user_id and r.user_id = t.user_id
            where r.corp_id = ?
            order by 2, 3, 4
            for key share of r
            on conflict do nothing
            """;

    private static final String DELETE = """
            delete from contact_tag c using unnest(?::text[], ?::text[], ?::text[]) as t(external_user_id, user_id, tag)
            where c.external_user_id = t.external_user_id and c.user_id = t.user_id and c.tag = t.tag and c.corp_id = ?
            """;
    private static final String DELETE_OTHERS = """
            delete from contact_tag
            where corp_id = ? and external_user_id = ? and user_id = ? and not tag = any(?::text[])
            """;
    /** WeCom forgets the tags of a pair when the member deletes the customer. */
    private static final String DELETE_ENDED = """
            delete from contact_tag t using contact_relation r, unnest(?::text[], ?::text[]) as e(external_user_id, user_id)
            where r.corp_id = ? and r.external_user_id = e.external_user_id and r.user_id = e.user_id
              and r.status = 'deleted-by-member'
              and t.corp_id = r.corp_id and t.external_user_id = r.external_user_id and t.user_id = r.user_id
            """;

    private final DataSource dataSource;

    TagTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Row(Pair pair, String tag) {}

    void apply(CorpId corp, List<TagChange> changes) {
        List<Row> removed = rows(changes, TagChange::removed);
        List<Row> added = rows(changes, TagChange::added);
        if (!removed.isEmpty()) {
            columns(new Sql(dataSource, DELETE), removed).text(corp.value()).update();
        }
        if (!added.isEmpty()) {
            columns(new Sql(dataSource, INSERT), added).text(corp.value()).update();
        }
    }

    /** The pair has these tags and no others. */
    void replace(CorpId corp, Pair pair, List<String> tags) {
        new Sql(dataSource, DELETE_OTHERS)
                .text(corp.value())
                .text(pair.externalUserId())
                .text(pair.userId())
                .texts(tags)
                .update();
        apply(corp, List.of(new TagChange(pair, tags, List.of())));
    }

    /** For pairs that meet again. */
    void forgetEnded(CorpId corp, List<? extends Event> events) {
        new Sql(dataSource, DELETE_ENDED)
                .texts(events, Event::externalUserId)
                .texts(events, Event::userId)
                .text(corp.value())
                .update();
    }

    private static List<Row> rows(List<TagChange> changes, Function<TagChange, List<String>> tags) {
        List<Row> rows = new ArrayList<>();
        changes.forEach(change -> tags.apply(change).forEach(tag -> rows.add(new Row(change.pair(), tag))));
        return rows;
    }

    private static Sql columns(Sql sql, List<Row> rows) {
        return sql.texts(rows, row -> row.pair().externalUserId())
                .texts(rows, row -> row.pair().userId())
                .texts(rows, Row::tag);
    }
}
