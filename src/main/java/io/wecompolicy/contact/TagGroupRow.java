package io.wecompolicy.contact;

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
@Table(name = "contact_tag_group")
@AttributeOverride(name = "id.key", column = @Column(name = "name"))
class TagGroupRow extends CatalogueRow<TagGroupEntry> {
    boolean exclusive;
    boolean sensitive;
    String owner = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags = List.of();

    protected TagGroupRow() {}

    TagGroupRow(CorpId corp, TagGroupEntry group) {
        super(corp, group.key());
        exclusive = group.exclusive();
        sensitive = group.sensitive();
        owner = group.owner();
        tags = group.tags();
    }

    @Override
    protected TagGroupEntry item() {
        return new TagGroupEntry(key(), exclusive, sensitive, owner, tags);
    }
}
