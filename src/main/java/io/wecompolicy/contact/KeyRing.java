package io.wecompolicy.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keys of customers. Keys that a transaction prepared stay with it: when it is rolled back they never were, so they must
 * not enter the memory that all share.
 */
@ApplicationScoped
class KeyRing implements SubjectKeys {
    private final KeyTable table;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<SubjectKey.Id, SubjectKey> shared;

    KeyRing(KeyTable table, TransactionSynchronizationRegistry transactions, ContactConfig config) {
        this.table = table;
        this.transactions = transactions;
        this.shared = Caffeine.newBuilder()
                .maximumSize(config.keysInMemory())
                .expireAfterWrite(config.keyTtl())
                .build();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void prepare(String tenant, Collection<String> subjects) {
        Map<Subject, SubjectKey> prepared = prepared();
        List<String> missing = subjects.stream()
                .filter(subject -> !prepared.containsKey(new Subject(tenant, subject)))
                .distinct()
                .sorted()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<SubjectKey> living = table.living(tenant, missing);
        if (living.size() < missing.size()) {
            Set<String> found = living.stream().map(key -> key.id().subject()).collect(Collectors.toSet());
            table.insert(
                    tenant,
                    missing.stream().filter(subject -> !found.contains(subject)).toList());
            living = table.living(tenant, missing);
        }
        living.forEach(key -> prepared.put(new Subject(tenant, key.id().subject()), key));
    }

    @Override
    public byte[] seal(String tenant, String subject, byte[] clear) {
        return preparedKey(tenant, subject)
                .or(() -> table.living(tenant, List.of(subject)).stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no key was prepared for the subject"))
                .seal(clear);
    }

    @Override
    public Optional<byte[]> open(String tenant, String subject, byte[] sealed) {
        SubjectKey.Id id = SubjectKey.Id.of(tenant, subject, sealed);
        return preparedKey(tenant, subject)
                .filter(key -> key.id().equals(id))
                .or(() -> known(id))
                .map(key -> key.open(sealed));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(String tenant, String subject) {
        destroyLiving(tenant, subject);
    }

    /** False when there was no living key. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean destroyLiving(String tenant, String subject) {
        boolean lived = table.destroy(tenant, subject);
        prepared().remove(new Subject(tenant, subject));
        transactions.registerInterposedSynchronization(new Forget(() -> forget(tenant, subject)));
        forget(tenant, subject);
        return lived;
    }

    @Override
    public void expect(String tenant, Collection<String> subjects) {
        Map<Subject, SubjectKey> own = inTransaction() ? prepared() : Map.of();
        List<String> others = subjects.stream()
                .filter(subject -> !own.containsKey(new Subject(tenant, subject)))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            table.readable(tenant, others).forEach(key -> shared.put(key.id(), key));
        }
    }

    private Optional<SubjectKey> known(SubjectKey.Id id) {
        Optional<SubjectKey> found = Optional.ofNullable(shared.getIfPresent(id));
        if (found.isPresent()) {
            return found;
        }
        Optional<SubjectKey> stored = table.find(id);
        stored.ifPresent(key -> shared.put(id, key));
        return stored;
    }

    private Optional<SubjectKey> preparedKey(String tenant, String subject) {
        return inTransaction() ? Optional.ofNullable(prepared().get(new Subject(tenant, subject))) : Optional.empty();
    }

    private boolean inTransaction() {
        return transactions.getTransactionKey() != null;
    }

    @SuppressWarnings("unchecked")
    private Map<Subject, SubjectKey> prepared() {
        Object kept = transactions.getResource(KeyRing.class);
        if (kept != null) {
            return (Map<Subject, SubjectKey>) kept;
        }
        Map<Subject, SubjectKey> fresh = new HashMap<>();
        transactions.putResource(KeyRing.class, fresh);
        return fresh;
    }

    private void forget(String tenant, String subject) {
        shared.asMap()
                .keySet()
                .removeIf(id -> id.tenant().equals(tenant) && id.subject().equals(subject));
    }

    private record Subject(String tenant, String id) {}

    /** Somebody may have read the key again before the erasure was committed. */
    private record Forget(Runnable forget) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            forget.run();
        }
    }
}
