package io.wecompolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.wecompolicy.platform.PlatformConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstUsersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-11T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Passwords passwords = new Passwords();
    private final MemoryUsers users = new MemoryUsers();

    @Test
    void embeddedDatabase_withoutASetting_writesTheGeneratedPasswordOnce() throws IOException {
        firstUsers(Map.of()).create(false, true);
        firstUsers(Map.of()).create(false, true);

        Path file = folder.resolve("admin-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[A-Za-z0-9_-]{24}\n");
        assertThat(users.stored.keySet()).containsExactly("admin");
        assertThat(opens("admin", Files.readString(file).strip())).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void bootstrapPassword_whenSet_isNotWrittenAnywhere() throws IOException {
        firstUsers(Map.of("policy.access.bootstrap-password", "chosen by hand")).create(false, true);

        assertThat(opens("admin", "chosen by hand")).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void externalDatabase_withoutASetting_refusesToStart_andNamesIt() {
        assertThatThrownBy(() -> firstUsers(Map.of()).create(false, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("`policy.access.bootstrap-password` (environment POLICY_ACCESS_BOOTSTRAP_PASSWORD) is"
                        + " required with an external database; it becomes the password of the first user `admin`");
        assertThat(users.stored).isEmpty();
    }

    @Test
    void dev_hasOnePersonOfEachKind_withTheOwnNameAsPassword() {
        firstUsers(Map.of()).create(true, true);

        assertThat(users.stored.keySet())
                .containsExactly("admin", "analyst", "reviewer", "reviewer2", "reviewer3", "operator");
        assertThat(users.stored.keySet()).allMatch(name -> opens(name, name));
        assertThat(Stream.of("reviewer", "reviewer2", "reviewer3")
                        .map(name -> users.stored.get(name).user().departments())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void sessionKey_isTheSameAfterARestart_andShortOnesAreRefused() {
        String first = sessionKey(Map.of());

        assertThat(sessionKey(Map.of())).isEqualTo(first).hasSize(43);
        assertThat(sessionKey(Map.of("policy.data-key", "QUJD")))
                .isEqualTo(sessionKey(Map.of("policy.data-key", "QUJD")));
        assertThatThrownBy(() -> sessionKey(Map.of("policy.access.session-key", "short")))
                .hasMessageContaining("`policy.access.session-key`");
    }

    private boolean opens(String name, String password) {
        return passwords.matches(password, users.stored.get(name).passwordHash());
    }

    private String sessionKey(Map<String, String> settings) {
        var config = config(settings);
        return new SessionKey(
                        config.getConfigMapping(AccessConfig.class), config.getConfigMapping(PlatformConfig.class))
                .value();
    }

    private FirstUsers firstUsers(Map<String, String> settings) {
        var config = config(settings);
        return new FirstUsers(
                users,
                passwords,
                config.getConfigMapping(AccessConfig.class),
                config.getConfigMapping(PlatformConfig.class),
                NOON);
    }

    private io.smallrye.config.SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessConfig.class)
                .withMapping(PlatformConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue("policy.data-dir", folder.toString())
                .withValidateUnknown(false)
                .build();
    }

    private static final class MemoryUsers extends UserTable {
        private final Map<String, Stored> stored = new LinkedHashMap<>();

        MemoryUsers() {
            super(null);
        }

        @Override
        Optional<Stored> find(String name) {
            return Optional.ofNullable(stored.get(name));
        }

        @Override
        boolean insert(User user, String passwordHash, String by) {
            return stored.putIfAbsent(user.name(), new Stored(user, passwordHash)) == null;
        }
    }
}
