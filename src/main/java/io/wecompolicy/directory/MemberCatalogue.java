package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The employees. */
@Singleton
class MemberCatalogue implements Catalogue<MemberEntry> {
    @Override
    public String objectType() {
        return "member";
    }

    @Override
    public Class<MemberEntry> itemType() {
        return MemberEntry.class;
    }

    @Override
    public Class<? extends CatalogueRow<MemberEntry>> rowType() {
        return MemberRow.class;
    }

    @Override
    public CatalogueRow<MemberEntry> row(CorpId corp, MemberEntry item) {
        return new MemberRow(corp, item);
    }
}
