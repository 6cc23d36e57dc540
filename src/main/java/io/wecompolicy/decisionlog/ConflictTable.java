package io.wecompolicy.decisionlog;

import io.wecompolicy.core.decision.Conflict;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code decisionlog_conflict}. */
@ApplicationScoped
class ConflictTable {
    private static final String PUT = """
            insert into decisionlog_conflict as c (corp_id, id, kind, severity, resource, subjects, rule, times,
                first_at, last_at, first_decision, last_decision)
            values (?, ?, ?, ?, ?, ?::text[], ?, 1, ?, ?, ?, ?)
            on conflict on constraint decisionlog_conflict_pk do update set
                severity = excluded.severity, times = c.times + 1,
                last_at = excluded.last_at, last_decision = excluded.last_decision
            """;
    private static final String PART = """
            select * from decisionlog_conflict
            where corp_id = ? and id > ? and (? = '' or kind = ?) and (? = '' or resource = ?)
            order by id limit ?
            """;

    private final DataSource dataSource;

    ConflictTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Shown(String id, Conflict conflict, Entry entry) {}

    /** In one order for everybody, so that two transactions never wait for each other. */
    void put(List<Entry> entries) {
        entries.stream()
                .flatMap(entry ->
                        entry.decision().conflicts().stream().map(conflict -> new Shown(id(conflict), conflict, entry)))
                .sorted(Comparator.comparing(Shown::id))
                .forEach(this::put);
    }

    private void put(Shown shown) {
        Conflict conflict = shown.conflict();
        Entry entry = shown.entry();
        new Sql(dataSource, PUT)
                .text(entry.corp().value())
                .text(shown.id())
                .text(conflict.kind())
                .text(conflict.severity())
                .text(conflict.resource())
                .texts(conflict.subjects())
                .text(conflict.rule())
                .instant(entry.decidedAt())
                .instant(entry.decidedAt())
                .text(entry.id())
                .text(entry.id())
                .update();
    }

    /** Empty filters ask for all. */
    List<SeenConflict> part(CorpId corp, Optional<String> after, String kind, String resource, int limit) {
        return new Sql(dataSource, PART)
                .text(corp.value())
                .text(after.orElse(""))
                .text(kind)
                .text(kind)
                .text(resource)
                .text(resource)
                .number(limit)
                .list(row -> new SeenConflict(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("severity"),
                        row.getString("resource"),
                        Arrays.asList((String[]) row.getArray("subjects").getArray()),
                        row.getString("rule"),
                        row.getLong("times"),
                        Sql.instant(row, "first_at"),
                        Sql.instant(row, "last_at"),
                        row.getString("first_decision"),
                        row.getString("last_decision")));
    }

    private static String id(Conflict conflict) {
        String text = String.join(
                "\n", conflict.kind(), conflict.resource(), String.join(",", conflict.subjects()), conflict.rule());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "x-" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
