package io.wecompolicy.directory;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Who is on duty. */
@ApplicationScoped
public class Duties {
    /** The shifts that may matter at an instant: those that run (they may overlap) and the next to begin. */
    private static final String SHIFTS = """
            select q.n, s.slot, s.begins_at, s.ends_at
            from unnest(?::text[], ?::timestamptz[]) with ordinality as q(user_id, at, n)
            cross join lateral (
                select slot, begins_at, ends_at from directory_shift
                where corp_id = ? and user_id = q.user_id and ends_at > q.at
                order by ends_at limit 16
            ) s
            """;

    private static final String CHANGING = """
            select distinct user_id from directory_shift
            where corp_id = ? and ((begins_at > ? and begins_at <= ?) or (ends_at > ? and ends_at <= ?))
            """;

    private final DataSource dataSource;

    Duties(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One query for all; a member without a planned shift is off duty with no change ahead. */
    public Map<DutyQuestion, Duty> at(CorpId corp, Collection<DutyQuestion> questions) {
        List<DutyQuestion> asked = questions.stream().distinct().toList();
        Map<Integer, List<ShiftPlan.Span>> spans = spans(corp, asked);
        Map<DutyQuestion, Duty> duties = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            DutyQuestion question = asked.get(i);
            ShiftPlan plan = new ShiftPlan(question.userId(), spans.getOrDefault(i, List.of()));
            duties.put(question, plan.at(question.at()));
        }
        return duties;
    }

    /** Members of whom a shift begins or ends after {@code since}, up to {@code until}. */
    public Set<String> changing(CorpId corp, Instant since, Instant until) {
        return Set.copyOf(new Sql(dataSource, CHANGING)
                .text(corp.value())
                .instant(since)
                .instant(until)
                .instant(since)
                .instant(until)
                .list(row -> row.getString(1)));
    }

    private Map<Integer, List<ShiftPlan.Span>> spans(CorpId corp, List<DutyQuestion> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<ShiftPlan.Span>> spans = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SHIFTS)) {
            Object[] users = asked.stream().map(DutyQuestion::userId).toArray();
            Object[] instants =
                    asked.stream().map(question -> question.at().toString()).toArray();
            statement.setArray(1, connection.createArrayOf("text", users));
            statement.setArray(2, connection.createArrayOf("text", instants));
            statement.setString(3, corp.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    spans.computeIfAbsent(row.getInt("n") - 1, n -> new ArrayList<>())
                            .add(new ShiftPlan.Span(
                                    row.getString("slot"), instant(row, "begins_at"), instant(row, "ends_at")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("shifts were not read", e);
        }
        return spans;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
