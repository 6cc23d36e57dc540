package io.wecompolicy.audit.catalogue;

import io.wecompolicy.audit.Audit;
import io.wecompolicy.audit.Change;
import io.wecompolicy.audit.CurrentActor;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Reads and changes catalogues. A load is all or nothing, and loads of one list wait for each other. */
@ApplicationScoped
public class Catalogues {
    /** Keys of one lookup: far below the number of parameters that PostgreSQL takes. */
    private static final int PORTION = 500;

    private final StatelessSession session;
    private final Audit audit;
    private final CurrentActor actor;
    private final Instance<CatalogueListener> listeners;

    Catalogues(StatelessSession session, Audit audit, CurrentActor actor, Instance<CatalogueListener> listeners) {
        this.session = session;
        this.audit = audit;
        this.actor = actor;
        this.listeners = listeners;
    }

    /**
     * Creates and updates by natural key; each created, updated or removed entry becomes one audit entry.
     *
     * @param items with distinct keys
     * @param replace whether entries that are not among the items are removed
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when items clash; then nothing is changed
     */
    @Transactional
    public <T extends Item> LoadResult load(Catalogue<T> catalogue, CorpId corp, List<T> items, boolean replace) {
        lock(catalogue, corp);
        List<Violation> clashes = catalogue.clashes(corp, items, replace);
        if (!clashes.isEmpty()) {
            throw Problem.invalid(clashes);
        }
        Map<String, CatalogueRow<T>> stored = new LinkedHashMap<>();
        rows(catalogue, corp, items, replace).forEach(row -> stored.put(row.key(), row));
        List<CatalogueRow<T>> created = new ArrayList<>();
        List<CatalogueRow<T>> updated = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        String who = actor.name();
        for (T item : items) {
            Optional<T> before = Optional.ofNullable(stored.remove(item.key())).map(CatalogueRow::item);
            if (before.filter(item::equals).isPresent()) {
                continue;
            }
            (before.isPresent() ? updated : created).add(catalogue.row(corp, item));
            changes.add(
                    change(catalogue, corp, who, before.isPresent() ? "update" : "create", before, Optional.of(item)));
        }
        List<CatalogueRow<T>> removed = replace ? List.copyOf(stored.values()) : List.of();
        removed.forEach(
                row -> changes.add(change(catalogue, corp, who, "remove", Optional.of(row.item()), Optional.empty())));
        session.deleteMultiple(removed);
        session.updateMultiple(updated);
        session.insertMultiple(created);
        audit.record(changes);
        List<T> changed = Stream.of(created, updated, removed)
                .flatMap(List::stream)
                .map(CatalogueRow::item)
                .toList();
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.changed(corp, changed));
        }
        int unchanged = items.size() - created.size() - updated.size();
        return new LoadResult(created.size(), updated.size(), unchanged, removed.size());
    }

    /** In the order of their keys, after the key given, at most {@code limit}. */
    @Transactional
    public <T extends Item> List<T> part(Catalogue<T> catalogue, CorpId corp, Optional<String> after, int limit) {
        return session.createSelectionQuery(
                        "from " + catalogue.rowType().getSimpleName()
                                + " r where r.id.corpId = :corp and r.id.key > :after order by r.id.key",
                        catalogue.rowType())
                .setParameter("corp", corp.value())
                .setParameter("after", after.orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(CatalogueRow::item)
                .toList();
    }

    /** All of the corp, in the order of their keys. */
    @Transactional
    public <T extends Item> List<T> all(Catalogue<T> catalogue, CorpId corp) {
        return part(catalogue, corp, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Those that exist among the keys, by key. */
    @Transactional
    public <T extends Item> Map<String, T> find(Catalogue<T> catalogue, CorpId corp, Collection<String> keys) {
        Map<String, T> found = new LinkedHashMap<>();
        rows(catalogue, corp, List.copyOf(keys)).forEach(row -> found.put(row.key(), row.item()));
        return found;
    }

    private <T extends Item> List<? extends CatalogueRow<T>> rows(
            Catalogue<T> catalogue, CorpId corp, List<T> items, boolean all) {
        if (!all) {
            return rows(catalogue, corp, items.stream().map(Item::key).toList());
        }
        return session.createSelectionQuery(
                        "from " + catalogue.rowType().getSimpleName()
                                + " r where r.id.corpId = :corp order by r.id.key",
                        catalogue.rowType())
                .setParameter("corp", corp.value())
                .getResultList();
    }

    private <T extends Item> List<CatalogueRow<T>> rows(Catalogue<T> catalogue, CorpId corp, List<String> keys) {
        List<CatalogueRow<T>> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += PORTION) {
            List<RowId> ids = keys.subList(from, Math.min(keys.size(), from + PORTION)).stream()
                    .map(key -> new RowId(corp.value(), key))
                    .toList();
            session.getMultiple(catalogue.rowType(), ids).stream()
                    .filter(Objects::nonNull)
                    .forEach(rows::add);
        }
        return rows;
    }

    private <T extends Item> void lock(Catalogue<T> catalogue, CorpId corp) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 7))", Integer.class)
                .setParameter("name", catalogue.objectType() + " of " + corp)
                .getSingleResult();
    }

    private static <T extends Item> Change change(
            Catalogue<T> catalogue, CorpId corp, String who, String action, Optional<T> before, Optional<T> after) {
        String key = after.or(() -> before).orElseThrow().key();
        return new Change(corp, who, action, catalogue.objectType(), key, "", before, after);
    }
}
