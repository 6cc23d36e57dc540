package io.wecompolicy.mirror;

import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Counts what a reconciliation finds to differ; reads that a callback asked for are not counted. */
@ApplicationScoped
class Findings {
    private static final String COUNT = """
            update mirror_reconciliation
            set differences = differences || jsonb_build_object(?::text, coalesce((differences ->> ?)::bigint, 0) + ?::bigint)
            where id = ?
            """;

    private final DataSource dataSource;

    Findings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void count(DueRead read, String kind) {
        count(read, kind, 1);
    }

    void count(DueRead read, String kind, int times) {
        if (times > 0 && read.reconciliation().isPresent()) {
            new Sql(dataSource, COUNT)
                    .text(kind)
                    .text(kind)
                    .number(times)
                    .text(read.reconciliation().get())
                    .update();
        }
    }
}
