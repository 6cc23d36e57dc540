package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The rights. */
@Singleton
class GrantCatalogue implements Catalogue<GrantEntry> {
    @Override
    public String objectType() {
        return "grant";
    }

    @Override
    public Class<GrantEntry> itemType() {
        return GrantEntry.class;
    }

    @Override
    public Class<? extends CatalogueRow<GrantEntry>> rowType() {
        return GrantRow.class;
    }

    @Override
    public CatalogueRow<GrantEntry> row(CorpId corp, GrantEntry item) {
        return new GrantRow(corp, item);
    }
}
