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
@Table(name = "directory_member")
@AttributeOverride(name = "id.key", column = @Column(name = "user_id"))
class MemberRow extends CatalogueRow<MemberEntry> {
    String name = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> departments = List.of();

    String position = "";
    int grade;
    String status = "";
    String superior = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> roles = List.of();

    protected MemberRow() {}

    MemberRow(CorpId corp, MemberEntry member) {
        super(corp, member.key());
        name = member.name();
        departments = member.departments();
        position = member.position();
        grade = member.grade();
        status = member.status();
        superior = member.superior();
        roles = member.roles();
    }

    @Override
    protected MemberEntry item() {
        return new MemberEntry(key(), name, departments, position, grade, status, superior, roles);
    }
}
