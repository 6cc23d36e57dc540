package io.wecompolicy.access;

import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues and revokes keys of programs, each with its audit record in one transaction. */
@ApplicationScoped
class ApiKeys {
    private static final Cursor PLACES = new Cursor("api-keys");
    private static final String TYPE = "api-key";
    private static final int LONGEST_NAME = 100;

    /** A key with its text, which is shown this once. */
    record Issued(ApiKey key, KeyText text) {}

    private final ApiKeyTable table;
    private final Changes changes;
    private final Callers callers;
    private final Tenants tenants;
    private final AccessConfig config;
    private final Clock clock;

    ApiKeys(ApiKeyTable table, Changes changes, Callers callers, Tenants tenants, AccessConfig config, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.callers = callers;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    Page<ApiKey> list(@Nullable Integer limit, @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.of(table.list(PLACES.key(cursor).orElse(""), size + 1), size, PLACES, ApiKey::id);
    }

    @Transactional
    Issued issue(KeyWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Violation> violations = violations(wish, now);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        KeyText text = KeyText.fresh();
        ApiKey key = new ApiKey(
                Ulids.next("k"),
                Optional.ofNullable(wish.name()).orElseThrow(),
                UserWish.sorted(wish.roles()),
                Optional.ofNullable(wish.corp()),
                now,
                callers.current().name(),
                Optional.ofNullable(wish.expiresAt()).orElse(now.plus(config.keyLimit())),
                Optional.empty(),
                Optional.empty());
        table.insert(key, text.hash());
        changes.record(corps(key), "create", TYPE, key.id(), Optional.empty(), Optional.of(key));
        return new Issued(key, text);
    }

    /** A key that was revoked before stays so, without another record. */
    @Transactional
    void revoke(String id) {
        ApiKey before = table.find(id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND, "there is no API key `" + id + "`; GET /api/v1/api-keys lists them"));
        if (before.revokedAt().isPresent()) {
            return;
        }
        table.revoke(id, clock.instant());
        changes.record(corps(before), "revoke", TYPE, id, Optional.of(before), table.find(id));
    }

    private List<Violation> violations(KeyWish wish, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (wish.name() == null || wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            violations.add(new Violation("name", "must have 1 to " + LONGEST_NAME + " characters"));
        }
        if (UserWish.sorted(wish.roles()).isEmpty()) {
            violations.add(new Violation("roles", "must name at least one role"));
        }
        violations.addAll(WishCheck.roles("roles", wish.roles()));
        if (wish.corp() != null && !tenants.ids().contains(wish.corp())) {

            violations.add(new Violation("corp", "`" + wish.corp() + "` is not configured"));
        }
        Instant end = wish.expiresAt();
        if (end != null && (!end.isAfter(now) || end.isAfter(now.plus(config.keyLimit())))) {
            violations.add(new Violation(
                    "expiresAt",
                    "must be in the future and at most %d days away"
                            .formatted(config.keyLimit().toDays())));
        }
        return violations;
    }

    private static Set<String> corps(ApiKey key) {
        return key.corp().map(Set::of).orElse(Set.of());
    }
}
