package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The rows of {@code contact_segment}. */
@ApplicationScoped
class SegmentTable {
    private static final String LEAVE = """
            delete from contact_segment s using unnest(?::text[], ?::text[]) as l(external_user_id, segment)
            where s.external_user_id = l.external_user_id and s.segment = l.segment and s.corp_id = ?
            """;
    private static final String JOIN = """
            insert into contact_segment (corp_id, external_user_id, segment, is_primary, joined_at)
            select ?, j.external_user_id, j.segment, false, ?
            from unnest(?::text[], ?::text[]) as j(external_user_id, segment)
            order by 2, 3
            on conflict do nothing
            """;
    private static final String NO_PRIMARY = """
            update contact_segment set is_primary = false
            where corp_id = ? and external_user_id = any(?::text[]) and is_primary
            """;
    private static final String PRIMARY = """
            update contact_segment s set is_primary = true
            from unnest(?::text[], ?::text[]) as p(external_user_id, segment)
            where s.external_user_id = p.external_user_id and s.segment = p.segment and s.corp_id = ?
            """;
    private static final String FIND = """
            select external_user_id, array_agg(segment) as names, coalesce(max(segment) filter (where is_primary), '') as prime
            from contact_segment where corp_id = ? and external_user_id = any(?::text[]) group by external_user_id
            """;

    private final DataSource dataSource;

    SegmentTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Row(String externalUserId, String segment) {}

    private record Found(String externalUserId, Segments segments) {}

    void apply(CorpId corp, List<SegmentChange> changes, Instant at) {
        List<Row> left = new ArrayList<>();
        List<Row> joined = new ArrayList<>();
        List<Row> primary = new ArrayList<>();
        for (SegmentChange change : changes) {
            change.left().forEach(segment -> left.add(new Row(change.externalUserId(), segment)));
            Stream.concat(change.joined().stream(), change.primary().stream())
                    .forEach(segment -> joined.add(new Row(change.externalUserId(), segment)));
            change.primary().ifPresent(segment -> primary.add(new Row(change.externalUserId(), segment)));
        }
        columns(new Sql(dataSource, LEAVE), left).text(corp.value()).update();
        columns(new Sql(dataSource, JOIN).text(corp.value()).instant(at), joined)
                .update();
        if (!primary.isEmpty()) {
            new Sql(dataSource, NO_PRIMARY)
                    .text(corp.value())
                    .texts(primary, Row::externalUserId)
                    .update();
            columns(new Sql(dataSource, PRIMARY), primary).text(corp.value()).update();
        }
    }

    Map<String, Segments> find(CorpId corp, Collection<String> externalUserIds) {
        Map<String, Segments> found = new LinkedHashMap<>();
        new Sql(dataSource, FIND)
                .text(corp.value())
                .texts(externalUserIds)
                .list(row -> new Found(
                        row.getString("external_user_id"),
                        new Segments(
                                Set.copyOf(Arrays.asList(
                                        (String[]) row.getArray("names").getArray())),
                                row.getString("prime"))))
                .forEach(one -> found.put(one.externalUserId(), one.segments()));
        return found;
    }

    private static Sql columns(Sql sql, List<Row> rows) {
        return sql.texts(rows, Row::externalUserId).texts(rows, Row::segment);
    }
}
