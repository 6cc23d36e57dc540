package io.wecompolicy.contact;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The groups of corp tags. */
@Singleton
class TagGroupCatalogue implements Catalogue<TagGroupEntry> {
    @Override
    public String objectType() {
        return "tag-group";
    }

    @Override
    public Class<TagGroupEntry> itemType() {
        return TagGroupEntry.class;
    }

    @Override
    public Class<? extends CatalogueRow<TagGroupEntry>> rowType() {
        return TagGroupRow.class;
    }

    @Override
    public CatalogueRow<TagGroupEntry> row(CorpId corp, TagGroupEntry item) {
        return new TagGroupRow(corp, item);
    }
}
