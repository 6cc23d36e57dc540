package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The welcome templates. */
@Singleton
class WelcomeTemplateCatalogue implements Catalogue<WelcomeTemplate> {
    @Override
    public String objectType() {
        return "welcome-template";
    }

    @Override
    public Class<WelcomeTemplate> itemType() {
        return WelcomeTemplate.class;
    }

    @Override
    public Class<? extends CatalogueRow<WelcomeTemplate>> rowType() {
        return WelcomeTemplateRow.class;
    }

    @Override
    public CatalogueRow<WelcomeTemplate> row(CorpId corp, WelcomeTemplate item) {
        return new WelcomeTemplateRow(corp, item);
    }
}
