package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The rows of {@code contact_signal}. */
@ApplicationScoped
class SignalTable {
    private static final String INSERT = """
            insert into contact_signal (corp_id, id, external_user_id, user_id, kind, key, amount, at)
            select ?, s.id, s.external_user_id, s.user_id, s.kind, s.key, s.amount, s.at
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::timestamptz[])
                as s(id, external_user_id, user_id, kind, key, amount, at)
            order by s.id
            on conflict do nothing
            """;
    private static final String FIND = """
            select c.external_user_id, s.user_id, s.kind, s.key, s.amount, s.at
            from unnest(?::text[]) as c(external_user_id)
            cross join lateral (
                select id, user_id, kind, key, amount, at from contact_signal
                where corp_id = ? and external_user_id = c.external_user_id and at >= ?
                order by at desc limit ?
            ) s
            order by s.at, s.id
            """;

    private final DataSource dataSource;

    SignalTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Found(String externalUserId, KnownSignal signal) {}

    /** A signal whose id is known changes nothing. */
    void insert(CorpId corp, List<SignalRecorded> signals) {
        new Sql(dataSource, INSERT)
                .text(corp.value())
                .texts(signals, SignalRecorded::signalId)
                .texts(signals, SignalRecorded::externalUserId)
                .texts(signals, SignalRecorded::userId)
                .texts(signals, SignalRecorded::kind)
                .texts(signals, SignalRecorded::key)
                .texts(signals, signal -> signal.amount().toPlainString())
                .texts(signals, signal -> signal.at().toString())
                .update();
    }

    /** The last {@code rows} of each customer since {@code from}, oldest first. */
    Map<String, List<KnownSignal>> find(CorpId corp, Collection<String> externalUserIds, Instant from, int rows) {
        Map<String, List<KnownSignal>> found = new LinkedHashMap<>();
        new Sql(dataSource, FIND)
                .texts(externalUserIds.stream().distinct().toList())
                .text(corp.value())
                .instant(from)
                .number(rows)
                .list(row -> new Found(
                        row.getString("external_user_id"),
                        new KnownSignal(
                                row.getString("user_id"),
                                new Signal(
                                        row.getString("kind"),
                                        row.getString("key"),
                                        new BigDecimal(row.getString("amount")),
                                        Sql.instant(row, "at")))))
                .forEach(one -> found.computeIfAbsent(one.externalUserId(), id -> new ArrayList<>())
                        .add(one.signal()));
        return found;
    }
}
