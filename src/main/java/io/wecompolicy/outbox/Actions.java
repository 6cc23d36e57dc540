package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Shows how far actions are. */
@ApplicationScoped
public class Actions {
    private final DataSource dataSource;

    Actions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The actions of one decision, oldest first. */
    public List<ActionView> ofDecision(CorpId corp, String decisionId) {
        return ofDecisions(corp, List.of(decisionId)).getOrDefault(decisionId, List.of());
    }

    /**
     * The actions of many decisions, by the decision's id; decisions without actions are absent.
     *
     * @throws IllegalStateException when the database does not answer
     */
    public Map<String, List<ActionView>> ofDecisions(CorpId corp, Collection<String> decisionIds) {
        if (decisionIds.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select decision_id, id, type, status, attempts, due_before, sent_at, error, note, proposal_ids
                        from outbox_action where corp_id = ? and decision_id = any (?) order by id
                        """)) {
            select.setString(1, corp.value());
            select.setArray(2, connection.createArrayOf("text", decisionIds.toArray()));
            Map<String, List<ActionView>> views = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    views.computeIfAbsent(rows.getString("decision_id"), id -> new ArrayList<>())
                            .add(view(rows));
                }
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException("the actions of " + decisionIds.size() + " decisions were not read", e);
        }
    }

    private static ActionView view(ResultSet rows) throws SQLException {
        return new ActionView(
                rows.getString("id"),
                ActionType.of(rows.getString("type")),
                ActionStatus.of(rows.getString("status")),
                rows.getInt("attempts"),
                Optional.ofNullable(rows.getTimestamp("due_before")).map(Timestamp::toInstant),
                Optional.ofNullable(rows.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(rows.getString("error")),
                Optional.ofNullable(rows.getString("note")),
                List.of((String[]) rows.getArray("proposal_ids").getArray()));
    }
}
