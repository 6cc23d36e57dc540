package io.wecompolicy.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The database that the settings name, tried once before the start. */
record ExternalDatabase(String url, Optional<String> user, Optional<String> password) {
    private static final String TIMEOUT_SECONDS = "10";

    /** Why nobody can work with it: names the settings. What else may be wrong shows when it is used. */
    Optional<String> mistake() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            return connection.isClosed() ? Optional.of(unreachable("it hung up")) : Optional.empty();
        } catch (SQLException e) {
            return mistake(e);
        }
    }

    private Optional<String> mistake(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return Optional.of("the database at " + place() + " does not let us in: check"
                    + " `quarkus.datasource.username` and `quarkus.datasource.password`");
        }
        boolean known = state.startsWith("08") || state.startsWith("3D") || state.startsWith("57");
        return known ? Optional.of(unreachable(String.valueOf(refused.getMessage()))) : Optional.empty();
    }

    private String unreachable(String reason) {
        return "no database can be reached at " + place() + ", which `quarkus.datasource.jdbc.url` names: " + reason;
    }

    /** Parameters may hold a password. */
    private String place() {
        return "`" + url.split("\\?", 2)[0] + "`";
    }
}
