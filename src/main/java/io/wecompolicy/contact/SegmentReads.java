package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What people ask about segments. */
@ApplicationScoped
class SegmentReads {
    private static final String SIZES = """
            select segment, count(*) as members, count(*) filter (where is_primary) as primaries
            from contact_segment where corp_id = ? and segment collate "C" > ? group by segment
            order by segment collate "C" limit ?
            """;
    private static final String MEMBERS = """
            select external_user_id, is_primary, joined_at from contact_segment
            where corp_id = ? and segment = ? and external_user_id collate "C" > ?
            order by external_user_id collate "C" limit ?
            """;

    private final DataSource dataSource;

    SegmentReads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A segment with customers in it.
     *
     * @param primaries for how many of the members it is the primary one
     */
    public record Size(String id, long members, long primaries) {}

    /** A customer in a segment. */
    public record Member(String externalUserId, boolean primary, Instant joinedAt) {}

    List<Size> sizes(CorpId corp, Optional<String> after, int limit) {
        return new Sql(dataSource, SIZES)
                .text(corp.value())
                .text(after.orElse(""))
                .number(limit)
                .list(row -> new Size(row.getString("segment"), row.getLong("members"), row.getLong("primaries")));
    }

    List<Member> members(CorpId corp, String segment, Optional<String> after, int limit) {
        return new Sql(dataSource, MEMBERS)
                .text(corp.value())
                .text(segment)
                .text(after.orElse(""))
                .number(limit)
                .list(row -> new Member(
                        row.getString("external_user_id"),
                        row.getBoolean("is_primary"),
                        Sql.instant(row, "joined_at")));
    }
}
