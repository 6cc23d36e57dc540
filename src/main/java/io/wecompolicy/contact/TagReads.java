package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What people ask about tags. */
@ApplicationScoped
class TagReads {
    private static final String PART = """
            with known as (
                select group_name || '/' || name as tag, true as in_wecom from contact_library_tag where corp_id = ?
                union all
                select g.name || '/' || t, false from contact_tag_group g, unnest(g.tags) t where g.corp_id = ?
                union all
                select distinct tag, false from contact_tag where corp_id = ?)
            select k.tag, bool_or(k.in_wecom) as in_wecom,
                   (select count(*) from contact_tag c where c.corp_id = ? and c.tag = k.tag) as relations
            from known k
            where k.tag collate "C" > ? and (? = '' or starts_with(k.tag, ? || '/'))
            group by k.tag order by k.tag collate "C" limit ?
            """;

    private final DataSource dataSource;

    TagReads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A tag that is known.
     *
     * @param tag {@code group/tag}
     * @param inWecom whether WeCom's library had it when we last read that
     * @param relations how many carry it
     */
    public record Known(String tag, boolean inWecom, long relations) {}

    /** @param group empty for all */
    List<Known> part(CorpId corp, String group, Optional<String> after, int limit) {
        return new Sql(dataSource, PART)
                .text(corp.value())
                .text(corp.value())
                .text(corp.value())
                .text(corp.value())
                .text(after.orElse(""))
                .text(group)
                .text(group)
                .number(limit)
                .list(row -> new Known(row.getString("tag"), row.getBoolean("in_wecom"), row.getLong("relations")));
    }
}
