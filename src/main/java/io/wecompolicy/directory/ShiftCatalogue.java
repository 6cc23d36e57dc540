package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The planned shifts. */
@Singleton
class ShiftCatalogue implements Catalogue<Shift> {
    @Override
    public String objectType() {
        return "shift";
    }

    @Override
    public Class<Shift> itemType() {
        return Shift.class;
    }

    @Override
    public Class<? extends CatalogueRow<Shift>> rowType() {
        return ShiftRow.class;
    }

    @Override
    public CatalogueRow<Shift> row(CorpId corp, Shift item) {
        return new ShiftRow(corp, item);
    }
}
