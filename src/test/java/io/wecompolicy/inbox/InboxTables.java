package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.ContactEdited;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.wecom.callback.TestEncryptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the tables, and makes arrivals. */
@ApplicationScoped
public class InboxTables {
    static final CorpId CORP = new CorpId(TestEncryptor.CORP);

    private final AgroalDataSource dataSource;

    InboxTables(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A customer that no other test has. */
    static String aCustomer() {
        return "wm" + UUID.randomUUID();
    }

    static Arrival anEdit(String customer, int number) {
        return arrival(new ContactEdited("zhangsan", customer, Instant.ofEpochSecond(1_700_000_000L + number)));
    }

    static Arrival arrival(Event event) {
        return new Arrival(CORP, "main", event.toString().getBytes(StandardCharsets.UTF_8), event, Instant.now());
    }

    /** {@code status/attempts} of each event of the customer, oldest first. */
    List<String> states(String customer) {
        return texts(
                "select status || '/' || attempts from inbox_event where external_user_id = ? order by id", customer);
    }

    List<String> texts(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void own(EventId id, String owner) {
        execute("update inbox_event set owner = ? where id = ?", owner, id.value());
    }
}
