package io.wecompolicy.audit.catalogue;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Violation;
import java.util.List;

/** What kind of entries a list holds and how one becomes a row. */
public interface Catalogue<T extends Item> {
    /** Name of one entry in the audit, such as {@code member}. */
    String objectType();

    Class<T> itemType();

    Class<? extends CatalogueRow<T>> rowType();

    CatalogueRow<T> row(CorpId corp, T item);

    /**
     * What can not be because of other entries, stored or in the same load; fields begin with the position, such as
     * {@code [3].state}. Called inside the transaction of the load.
     *
     * @param replace whether stored entries that are not among the items go away
     */
    default List<Violation> clashes(CorpId corp, List<T> items, boolean replace) {
        return List.of();
    }
}
