package io.wecompolicy.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.wecompolicy.platform.DatabaseChoice;
import io.wecompolicy.platform.PlatformConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes sure that somebody can log in: {@code admin}, and in {@code dev} one person of each kind. */
@ApplicationScoped
class FirstUsers {
    private static final Logger LOG = Logger.getLogger(FirstUsers.class);
    private static final String ADMIN = "admin";
    private static final String BY = "system";

    private record Sample(String name, String role, List<String> departments) {}

    /** Approvers of three departments, so that rules which ask for distinct ones can be tried. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample(ADMIN, Roles.ADMIN, List.of()),
            new Sample("analyst", Roles.RULE_EDITOR, List.of()),
            new Sample("reviewer", Roles.APPROVER, List.of("总部/华东")),
            new Sample("reviewer2", Roles.APPROVER, List.of("总部/华南")),
            new Sample("reviewer3", Roles.APPROVER, List.of("总部/客服部")),
            new Sample("operator", Roles.CAMPAIGN, List.of()));

    private final UserTable users;
    private final Passwords passwords;
    private final AccessConfig access;
    private final PlatformConfig platform;
    private final Clock clock;

    FirstUsers(UserTable users, Passwords passwords, AccessConfig access, PlatformConfig platform, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.access = access;
        this.platform = platform;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(100) StartupEvent started) {
        create(ConfigUtils.isProfileActive("dev"), DatabaseChoice.isEmbedded());
    }

    /** @throws IllegalStateException when the password of the first administrator must be set and is not */
    void create(boolean dev, boolean embedded) {
        Optional<String> set = access.bootstrapPassword().filter(password -> !password.isBlank());
        if (dev) {
            createSamples(set);
            return;
        }
        if (set.isEmpty() && !embedded) {
            throw new IllegalStateException(AccessSettings.PASSWORD_REQUIRED);
        }
        if (users.find(ADMIN).isPresent()) {
            return;
        }
        SecretFile file = new SecretFile(platform.dataDir().resolve("admin-password"));
        String password = set.orElseGet(() -> file.readOrGenerate(18));
        if (create(ADMIN, Roles.ADMIN, List.of(), password)) {
            LOG.infof(
                    "user admin was created; the password is in %s",
                    set.isPresent()
                            ? "setting policy.access.bootstrap-password"
                            : file.path().toAbsolutePath());
        }
    }

    private void createSamples(Optional<String> adminPassword) {
        for (Sample sample : SAMPLES) {
            if (users.find(sample.name()).isEmpty()) {
                String password = sample.name().equals(ADMIN) ? adminPassword.orElse(ADMIN) : sample.name();
                create(sample.name(), sample.role(), sample.departments(), password);
            }
        }
        LOG.warnf(
                "profile dev: users %s exist, each with the own name as password; never open this to others",
                SAMPLES.stream().map(Sample::name).toList());
    }

    private boolean create(String name, String role, List<String> departments, String password) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        User user = new User(
                name,
                List.of(role),
                List.of(),
                departments,
                Optional.empty(),
                false,
                now,
                now,
                Optional.empty(),
                Optional.empty());
        return users.insert(user, passwords.hash(password), BY);
    }
}
