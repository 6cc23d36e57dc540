package io.wecompolicy.contact;

import io.wecompolicy.platform.BrokenSeal;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The rows of {@code contact_key}; outside this class keys are unwrapped. */
@ApplicationScoped
class KeyTable {
    /** Ordered, so that two transactions which make the same keys wait for each other in one direction only. */
    private static final String INSERT = """
            insert into contact_key (corp_id, subject, generation, wrapped, created_at)
            select ?, n.subject, coalesce(max(k.generation), 0) + 1, n.wrapped, now()
            from unnest(?::text[], ?::bytea[]) as n(subject, wrapped)
            left join contact_key k on k.corp_id = ? and k.subject = n.subject
            group by n.subject, n.wrapped
            having count(*) filter (where k.generation is not null and k.destroyed_at is null) = 0
            order by n.subject
            on conflict do nothing
            """;

    private static final String LIVING = """
            select subject, generation, wrapped from contact_key
            where corp_id = ? and subject = any(?::text[]) and destroyed_at is null
            """;
    private static final String ONE = """
            select wrapped from contact_key
            where corp_id = ? and subject = ? and generation = ?
            """;
    private static final String DESTROY = """
            update contact_key set wrapped = null, destroyed_at = now()
            where corp_id = ? and subject = ? and destroyed_at is null
            """;

    private static final String DESTROYED = """
            select max(destroyed_at) as destroyed_at from contact_key where corp_id = ? and subject = ?
            having max(destroyed_at) is not null
            """;

    private final DataSource dataSource;
    private final DataKey dataKey;

    KeyTable(DataSource dataSource, DataKey dataKey) {
        this.dataSource = dataSource;
        this.dataKey = dataKey;
    }

    /** Makes a key for those who have no living one. */
    void insert(String tenant, List<String> subjects) {
        List<byte[]> wrapped = subjects.stream()
                .map(subject -> dataKey.wrapNew(WrappedKey.bound(tenant, subject)))
                .toList();
        new Sql(dataSource, INSERT)
                .text(tenant)
                .texts(subjects)
                .byteArrays(wrapped)
                .text(tenant)
                .update();
    }

    /** @throws BrokenSeal when one of them is damaged */
    List<SubjectKey> living(String tenant, Collection<String> subjects) {
        return wrapped(tenant, subjects).stream().map(this::unwrapped).toList();
    }

    /** Those of {@link #living} that are not damaged. */
    List<SubjectKey> readable(String tenant, Collection<String> subjects) {
        return wrapped(tenant, subjects).stream()
                .flatMap(key -> {
                    try {
                        return Stream.of(unwrapped(key));
                    } catch (BrokenSeal e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** Empty when it was destroyed. */
    Optional<SubjectKey> find(SubjectKey.Id id) {
        List<Optional<byte[]>> found = new Sql(dataSource, ONE)
                .text(id.tenant())
                .text(id.subject())
                .number(id.generation())
                .list(row -> Optional.ofNullable(row.getBytes("wrapped")));
        if (found.isEmpty()) {
            throw new BrokenSeal("the sealed bytes are damaged, or belong to somebody else");
        }
        return found.get(0).map(wrapped -> unwrapped(new WrappedKey(id, wrapped)));
    }

    /** False when there was no living one. */
    boolean destroy(String tenant, String subject) {
        return new Sql(dataSource, DESTROY).text(tenant).text(subject).update() > 0;
    }

    /** When the last one was destroyed. */
    Optional<Instant> destroyedAt(String tenant, String subject) {
        return new Sql(dataSource, DESTROYED)
                .text(tenant).text(subject).list(row -> Sql.instant(row, "destroyed_at")).stream()
                        .findFirst();
    }

    private List<WrappedKey> wrapped(String tenant, Collection<String> subjects) {
        return new Sql(dataSource, LIVING)
                .text(tenant)
                .texts(subjects)
                .list(row -> new WrappedKey(
                        new SubjectKey.Id(tenant, row.getString("subject"), row.getInt("generation")),
                        row.getBytes("wrapped")));
    }

    private SubjectKey unwrapped(WrappedKey key) {
        return new SubjectKey(key.id(), dataKey.unwrap(key.bound(), key.wrapped()));
    }
}
