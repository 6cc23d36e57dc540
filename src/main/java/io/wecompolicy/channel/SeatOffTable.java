package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The rows of {@code channel_seat_off}: from them is learnt how early a seat must be taken off. */
@ApplicationScoped
class SeatOffTable {
    /** Customers who come later than this came for another reason. */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private static final String INSERT = """
            insert into channel_seat_off (corp_id, config_id, user_id, off_at)
            select ?, ?, user_id, ? from unnest(?::text[]) as u(user_id) on conflict do nothing
            """;
    private static final String LATE = """
            update channel_seat_off o set late = o.late + 1
            where o.corp_id = ? and o.config_id = ? and o.user_id = ?
              and o.off_at = (select max(l.off_at) from channel_seat_off l where l.corp_id = o.corp_id
                              and l.config_id = o.config_id and l.user_id = o.user_id and l.off_at <= ?)
              and o.off_at > ?
            """;
    /** The greatest of the last five times that are over, so that one quiet evening does not unlearn a rush. */
    private static final String LEARNT = """
            select q.config_id, max(o.late) as lead
            from unnest(?::text[]) as q(config_id)
            cross join lateral (select late from channel_seat_off s
                                where s.corp_id = ? and s.config_id = q.config_id and s.off_at < ?
                                order by s.off_at desc limit 5) o
            group by q.config_id
            """;
    /** While one is not over, it can only show that more come than was known. */
    private static final String UNDER_WAY = """
            select config_id, max(late) as lead from channel_seat_off
            where corp_id = ? and config_id = any(?::text[]) and off_at >= ? group by config_id
            """;

    private static final String FORGET = "delete from channel_seat_off where off_at < ?";

    private final DataSource dataSource;

    SeatOffTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(CorpId corp, String configId, List<String> userIds, Instant at) {
        new Sql(dataSource, INSERT)
                .text(corp.value())
                .text(configId)
                .instant(at)
                .texts(userIds)
                .update();
    }

    /** One customer each who came to a seat that is off. */
    void late(CorpId corp, List<Add> adds) {
        // one by one, because one statement would count two customers of a seat as one; they are few
        for (Add add : adds) {
            new Sql(dataSource, LATE)
                    .text(corp.value())
                    .text(add.configId())
                    .text(add.userId())
                    .instant(add.at())
                    .instant(add.at().minus(SETTLING))
                    .update();
        }
    }

    /**
     * By config id, all that are asked for.
     *
     * @param first of live codes from which nobody was taken off yet
     */
    Map<String, Integer> leads(CorpId corp, Collection<String> configIds, Instant now, int first) {
        Instant over = now.minus(SETTLING);
        Map<String, Integer> leads = new HashMap<>();
        new Sql(dataSource, LEARNT)
                .texts(configIds)
                .text(corp.value())
                .instant(over)
                .list(SeatOffTable::lead)
                .forEach(row -> leads.put(row.configId(), row.lead()));
        configIds.forEach(configId -> leads.putIfAbsent(configId, first));
        new Sql(dataSource, UNDER_WAY)
                .text(corp.value())
                .texts(configIds)
                .instant(over)
                .list(SeatOffTable::lead)
                .forEach(row -> leads.merge(row.configId(), row.lead(), Math::max));
        return leads;
    }

    void forget(Instant before) {
        new Sql(dataSource, FORGET).instant(before).update();
    }

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(row.getString("config_id"), row.getInt("lead"));
    }

    private record Lead(String configId, int lead) {}
}
