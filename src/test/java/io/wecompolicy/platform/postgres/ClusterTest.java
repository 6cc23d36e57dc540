package io.wecompolicy.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
    @TempDir
    Path folder;

    @Test
    void firstStart_thatWasKilledInTheMiddleOfInitdb_startsCleanTheNextTime() throws Exception {
        // what a kill leaves: a folder that looks like one of data, without most of what belongs there
        Path left = folder.resolve("postgres").resolve("data.new");
        Files.createDirectories(left.resolve("base").resolve("1"));
        Files.writeString(left.resolve("PG_VERSION"), "18\n", StandardCharsets.US_ASCII);
        Files.writeString(left.resolve("base").resolve("1").resolve("1255"), "half", StandardCharsets.US_ASCII);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(answer(database.settings())).isEqualTo(42);
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void dataOfAFormerStart_areFoundAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database.settings(), "create table kept as select 42 as answer");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(number(database.settings(), "select answer from kept")).isEqualTo(42);
        }
    }

    private static int answer(Map<String, String> settings) throws Exception {
        return number(settings, "select 6 * 7");
    }

    private static int number(Map<String, String> settings, String sql) throws Exception {
        try (Connection connection = connect(settings);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Map<String, String> settings, String sql) throws Exception {
        try (Connection connection = connect(settings)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(Map<String, String> settings) throws Exception {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
