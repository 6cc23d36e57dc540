package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "directory_department")
@AttributeOverride(name = "id.key", column = @Column(name = "path"))
class DepartmentRow extends CatalogueRow<Department> {
    @Column(name = "id")
    String wecomId = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> leaders = List.of();

    protected DepartmentRow() {}

    DepartmentRow(CorpId corp, Department department) {
        super(corp, department.key());
        wecomId = department.id();
        leaders = department.leaders();
    }

    @Override
    protected Department item() {
        return new Department(key(), wecomId, leaders);
    }
}
