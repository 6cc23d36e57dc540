package io.wecompolicy.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Writes a row of its own for each end, so that a test sees whether both share a transaction. */
@Alternative
@ApplicationScoped
class RecordingListener implements SettlementListener {
    private final DataSource dataSource;
    private final Queue<SettledAction> heard = new ConcurrentLinkedQueue<>();
    private final Set<String> failingOnce = ConcurrentHashMap.newKeySet();

    RecordingListener(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void failOnceFor(String externalUserId) {
        failingOnce.add(externalUserId);
    }

    List<SettledAction> heard(String externalUserId) {
        return heard.stream()
                .filter(action -> action.work().externalUserId().equals(externalUserId))
                .toList();
    }

    @Override
    public void settled(SettledAction action) {
        heard.add(action);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into test_heard (id, status) values (?, ?)")) {
            insert.setString(1, action.id());
            insert.setString(2, action.status().label());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (failingOnce.remove(action.work().externalUserId())) {
            throw new IllegalStateException("the listener fails once");
        }
    }
}
