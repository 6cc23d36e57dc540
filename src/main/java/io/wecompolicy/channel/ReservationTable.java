package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code channel_reservation}. */
@ApplicationScoped
class ReservationTable {
    private static final String INSERT = """
            insert into channel_reservation (corp_id, id, config_id, user_id, at, expires_at) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND = """
            select id, config_id, user_id, expires_at from channel_reservation
            where corp_id = ? and id = ? and config_id = ? and expires_at > ?
            """;
    private static final String KEPT = """
            select user_id, count(*) as places from channel_reservation
            where corp_id = ? and config_id = ? and expires_at > ? group by user_id
            """;
    private static final String REDEEM = """
            delete from channel_reservation where corp_id = ? and id = (
                select id from channel_reservation where corp_id = ? and config_id = ? and user_id = ? and expires_at > ?
                order by at limit 1)
            """;
    private static final String FORGET = "delete from channel_reservation where expires_at <= ?";

    private final DataSource dataSource;

    ReservationTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(CorpId corp, Reservation reservation, Instant now) {
        new Sql(dataSource, INSERT)
                .text(corp.value())
                .text(reservation.id())
                .text(reservation.configId())
                .text(reservation.userId())
                .instant(now)
                .instant(reservation.expiresAt())
                .update();
    }

    Optional<Reservation> find(CorpId corp, String configId, String id, Instant now) {
        return new Sql(dataSource, FIND)
                        .text(corp.value())
                        .text(id)
                        .text(configId)
                        .instant(now)
                        .list(row -> new Reservation(
                                row.getString("id"),
                                row.getString("config_id"),
                                row.getString("user_id"),
                                Sql.instant(row, "expires_at")))
                        .stream()
                        .findFirst();
    }

    /** By user id, how many places are kept. */
    Map<String, Integer> kept(CorpId corp, String configId, Instant now) {
        record Row(String userId, int places) {}
        Map<String, Integer> kept = new HashMap<>();
        new Sql(dataSource, KEPT)
                .text(corp.value())
                .text(configId)
                .instant(now)
                .list(row -> new Row(row.getString("user_id"), row.getInt("places")))
                .forEach(row -> kept.put(row.userId(), row.places()));
        return kept;
    }

    /** The customer came: the oldest place of the seat is no longer kept. */
    void redeem(CorpId corp, Add add, Instant now) {
        new Sql(dataSource, REDEEM)
                .text(corp.value())
                .text(corp.value())
                .text(add.configId())
                .text(add.userId())
                .instant(now)
                .update();
    }

    void forget(Instant until) {
        new Sql(dataSource, FORGET).instant(until).update();
    }
}
