package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code channel_roster}. */
@ApplicationScoped
class RosterTable {
    // INVARIANT: rows are inserted and locked in the order of their ids by everybody, so that nobody waits in a circle.
    private static final String ADD = """
            insert into channel_roster (corp_id, config_id, wanted, wanted_at)
            select ?, config_id, '{}', ? from unnest(?::text[]) as c(config_id) order by config_id
            on conflict do nothing
            """;
    private static final String COLUMNS = "select config_id, wanted, shown from channel_roster ";
    private static final String LOCK = COLUMNS + """
            where corp_id = ? and config_id = any(?::text[]) order by config_id for no key update
            """;
    private static final String FIND = COLUMNS + "where corp_id = ? and config_id = any(?::text[])";
    private static final String WANT = """
            update channel_roster set wanted = ?::text[], wanted_at = ? where corp_id = ? and config_id = ?
            """;
    private static final String SHOW = """
            insert into channel_roster as r (corp_id, config_id, wanted, wanted_at, shown, shown_at)
            values (?, ?, '{}', ?, ?::text[], ?)
            on conflict on constraint channel_roster_pk do update set shown = excluded.shown, shown_at = excluded.shown_at
            """;

    private final DataSource dataSource;

    RosterTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By config id; rows that were missing are made. They stay locked until the transaction ends. */
    Map<String, RosterState> lock(CorpId corp, Collection<String> configIds, Instant now) {
        new Sql(dataSource, ADD)
                .text(corp.value())
                .instant(now)
                .texts(configIds)
                .update();
        return found(new Sql(dataSource, LOCK).text(corp.value()).texts(configIds));
    }

    /** By config id, those of which anything is known. */
    Map<String, RosterState> find(CorpId corp, Collection<String> configIds) {
        return found(new Sql(dataSource, FIND).text(corp.value()).texts(configIds));
    }

    void want(CorpId corp, String configId, List<String> userIds, Instant now) {
        new Sql(dataSource, WANT)
                .texts(userIds)
                .instant(now)
                .text(corp.value())
                .text(configId)
                .update();
    }

    void show(CorpId corp, String configId, List<String> userIds, Instant now) {
        new Sql(dataSource, SHOW)
                .text(corp.value())
                .text(configId)
                .instant(now)
                .texts(userIds)
                .instant(now)
                .update();
    }

    private static Map<String, RosterState> found(Sql query) {
        record Row(String configId, RosterState state) {}
        Map<String, RosterState> states = new LinkedHashMap<>();
        query.list(row ->
                        new Row(row.getString("config_id"), new RosterState(texts(row, "wanted"), texts(row, "shown"))))
                .forEach(row -> states.put(row.configId(), row.state()));
        return states;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
