package io.wecompolicy.platform;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps a partition for this month and the two after it, and drops those whose retention is over. */
@ApplicationScoped
class Partitions {
    private static final Logger LOG = Logger.getLogger(Partitions.class);
    private static final int MONTHS_AHEAD = 2;
    /** Replicas take turns; the number is ours alone in the database. */
    private static final long ADVISORY_LOCK = 7_310_501L;

    private final DataSource dataSource;
    private final Clock clock;
    private final List<PartitionedTable> tables;

    Partitions(DataSource dataSource, Clock clock, @All List<PartitionedTable> tables) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.tables = tables;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) throws SQLException {
        keep();
    }

    @Scheduled(every = "6h", delayed = "6h")
    void keep() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ADVISORY_LOCK + ")");
            try {
                for (PartitionedTable table : tables) {
                    create(statement, table);
                    drop(statement, table);
                }
            } finally {
                statement.execute("select pg_advisory_unlock(" + ADVISORY_LOCK + ")");
            }
        }
    }

    private void create(Statement statement, PartitionedTable table) throws SQLException {
        YearMonth first = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            YearMonth month = first.plusMonths(ahead);
            statement.execute("create table if not exists %s partition of %s for values from (\'%s\') to (\'%s\')"
                    .formatted(
                            name(table, month),
                            table.name(),
                            Ulids.floor(table.prefix(), start(month)),
                            Ulids.floor(table.prefix(), start(month.plusMonths(1)))));
        }
    }

    private void drop(Statement statement, PartitionedTable table) throws SQLException {
        String oldest = name(
                table, YearMonth.from(clock.instant().minus(table.retention()).atOffset(ZoneOffset.UTC)));
        List<String> expired = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = '%s'::regclass and c.relname ~ '_p[0-9]{6}$'
                """.formatted(table.name()))) {
            while (rows.next()) {
                if (rows.getString(1).compareTo(oldest) < 0) {
                    expired.add(rows.getString(1));
                }
            }
        }
        for (String partition : expired) {
            statement.execute("drop table " + partition);
            LOG.infof(
                    "partition %s is past its retention of %d days and was dropped",
                    partition, table.retention().toDays());
        }
    }

    private static String name(PartitionedTable table, YearMonth month) {
        return "%s_p%04d%02d".formatted(table.name(), month.getYear(), month.getMonthValue());
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
