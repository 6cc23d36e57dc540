package io.wecompolicy.access;

import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates and changes users, each change with its audit record in one transaction. */
@ApplicationScoped
class Users {
    private static final Cursor PLACES = new Cursor("users");
    private static final String TYPE = "user";

    private final UserTable table;
    private final SessionTable sessions;
    private final Passwords passwords;
    private final Changes changes;
    private final Callers callers;
    private final Tenants tenants;
    private final Clock clock;

    Users(
            UserTable table,
            SessionTable sessions,
            Passwords passwords,
            Changes changes,
            Callers callers,
            Tenants tenants,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.passwords = passwords;
        this.changes = changes;
        this.callers = callers;
        this.tenants = tenants;
        this.clock = clock;
    }

    Page<User> list(@Nullable Integer limit, @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.of(table.list(PLACES.key(cursor).orElse(""), size + 1), size, PLACES, User::name);
    }

    /** Creates or changes each by its name; all or none. */
    @Transactional
    UpsertResult put(List<@Nullable UserWish> wishes) {
        List<Violation> violations = new WishCheck(name -> table.find(name).isPresent(), tenants.ids()).of(wishes);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        UpsertResult result = new UpsertResult(0, 0, 0, 0);
        for (UserWish wish : wishes) {
            result = result.plus(put(wish));
        }
        return result;
    }

    /** Also ends every session of the user, and a lock. */
    @Transactional
    void setPassword(String name, @Nullable String password) {
        UserTable.Stored stored = table.find(name)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "there is no user `" + name + "`; create it with PUT /api/v1/users first"));
        Optional<Violation> violation = WishCheck.password("password", password);
        if (password == null || violation.isPresent()) {
            throw Problem.invalid(violation.stream().toList());
        }
        storePassword(stored.user(), password);
    }

    /** The caller's own, who must know the present one. */
    @Transactional
    void setOwnPassword(@Nullable String current, @Nullable String password) {
        Optional<UserTable.Stored> own = table.find(callers.current().name());
        if (own.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT, "an API key has no password; log in as a person");
        }
        if (current == null || !passwords.matches(current, own.get().passwordHash())) {
            throw Problem.invalid(List.of(new Violation("current", "is not the present password")));
        }
        setPassword(own.get().user().name(), password);
    }

    private UpsertResult put(UserWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // INVARIANT: the check has seen that there is a name, and for a new user a password.
        String name = Objects.requireNonNull(wish.name());
        Optional<User> before = table.find(name).map(UserTable.Stored::user);
        if (before.isPresent() && wish.equalsStored(before.get())) {
            return UpsertResult.UNCHANGED;
        }
        User after = new User(
                name,
                UserWish.sorted(wish.roles()),
                UserWish.sorted(wish.corps()),
                UserWish.sorted(wish.departments()),
                Optional.ofNullable(wish.wecomUserId()),
                wish.disabled(),
                before.map(User::createdAt).orElse(now),
                before.map(User::passwordChangedAt).orElse(now),
                before.flatMap(User::lockedUntil),
                before.flatMap(User::lastLoginAt));
        if (before.isEmpty()) {
            table.insert(
                    after,
                    passwords.hash(Objects.requireNonNull(wish.password())),
                    callers.current().name());
            changes.record(after.corps(), "create", TYPE, after.name(), Optional.empty(), Optional.of(after));
            return UpsertResult.CREATED;
        }
        keepAnAdmin(before.get(), after);
        table.update(after, now);
        if (after.disabled()) {
            sessions.endAllOf(after.name());
        }
        if (wish.password() != null) {
            storePassword(after, wish.password());
        }
        changes.record(after.corps(), "update", TYPE, after.name(), before, Optional.of(after));
        return UpsertResult.UPDATED;
    }

    private void storePassword(User user, String password) {
        table.setPassword(user.name(), passwords.hash(password), clock.instant());
        sessions.endAllOf(user.name());
        changes.record(user.corps(), "set-password", TYPE, user.name(), Optional.empty(), Optional.empty());
    }

    private void keepAnAdmin(User before, User after) {
        if (before.isActiveAdmin() && !after.isActiveAdmin() && !table.hasOtherActiveAdmin(after.name())) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "`" + after.name() + "` is the last administrator; make another user `admin` first");
        }
    }
}
