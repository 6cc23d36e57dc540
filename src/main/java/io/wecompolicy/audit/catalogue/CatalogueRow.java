package io.wecompolicy.audit.catalogue;

import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

/** A row that holds one entry. Rooms map it to the entry at their door; it never leaves them. */
@MappedSuperclass
public abstract class CatalogueRow<T extends Item> {
    @EmbeddedId
    RowId id = new RowId("", "");

    /** For Hibernate. */
    protected CatalogueRow() {}

    protected CatalogueRow(CorpId corp, String key) {
        this.id = new RowId(corp.value(), key);
    }

    protected abstract T item();

    /** The natural key. */
    protected final String key() {
        return id.key();
    }
}
