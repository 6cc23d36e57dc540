package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The departments. */
@Singleton
class DepartmentCatalogue implements Catalogue<Department> {
    @Override
    public String objectType() {
        return "department";
    }

    @Override
    public Class<Department> itemType() {
        return Department.class;
    }

    @Override
    public Class<? extends CatalogueRow<Department>> rowType() {
        return DepartmentRow.class;
    }

    @Override
    public CatalogueRow<Department> row(CorpId corp, Department item) {
        return new DepartmentRow(corp, item);
    }
}
