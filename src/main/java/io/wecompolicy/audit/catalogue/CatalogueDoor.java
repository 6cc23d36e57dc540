package io.wecompolicy.audit.catalogue;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How HTTP resources show and load a catalogue: the same for every kind of entry. */
@ApplicationScoped
public class CatalogueDoor {
    private final Catalogues catalogues;
    private final LoadBody bodies;
    private final Tenants tenants;

    CatalogueDoor(Catalogues catalogues, LoadBody bodies, Tenants tenants) {
        this.catalogues = catalogues;
        this.bodies = bodies;
        this.tenants = tenants;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 404 on a wrong corp, limit or cursor */
    public <T extends Item> Page<T> list(
            Catalogue<T> catalogue, @Nullable String corp, @Nullable Integer limit, @Nullable String cursor) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        int size = Page.limit(limit);
        Cursor places = new Cursor(catalogue.objectType());
        List<T> found = catalogues.part(catalogue, chosen, places.key(cursor), size + 1);
        return Page.of(found, size, places, Item::key);
    }

    /**
     * Loads a JSON array by natural key.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with the mistakes of the body; then nothing is changed
     */
    public <T extends Item> LoadResult load(
            Catalogue<T> catalogue, @Nullable String corp, boolean replace, InputStream body) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        return catalogues.load(catalogue, chosen, bodies.read(body, catalogue.itemType()), replace);
    }
}
