package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "directory_grant")
@AttributeOverride(name = "id.key", column = @Column(name = "id"))
class GrantRow extends CatalogueRow<GrantEntry> {
    String subject = "";
    String action = "";
    String resource = "";
    String effect = "";
    String scope = "";
    String via = "";

    protected GrantRow() {}

    GrantRow(CorpId corp, GrantEntry grant) {
        super(corp, grant.key());
        subject = grant.subject();
        action = grant.action();
        resource = grant.resource();
        effect = grant.effect();
        scope = grant.scope();
        via = grant.via();
    }

    @Override
    protected GrantEntry item() {
        return new GrantEntry(subject, action, resource, effect, scope, via);
    }
}
