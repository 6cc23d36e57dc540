package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "channel_welcome_template")
@AttributeOverride(name = "id.key", column = @Column(name = "id"))
class WelcomeTemplateRow extends CatalogueRow<WelcomeTemplate> {
    String text = "";

    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Object>> attachments = List.of();

    @Column(name = "fallback_text")
    String fallbackText = "";

    protected WelcomeTemplateRow() {}

    WelcomeTemplateRow(CorpId corp, WelcomeTemplate template) {
        super(corp, template.key());
        text = template.text();
        attachments = template.attachments();
        fallbackText = template.fallbackText();
    }

    @Override
    protected WelcomeTemplate item() {
        return new WelcomeTemplate(key(), text, attachments, fallbackText);
    }
}
