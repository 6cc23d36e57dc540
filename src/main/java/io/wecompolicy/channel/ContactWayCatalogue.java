package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** The live codes. */
@Singleton
class ContactWayCatalogue implements Catalogue<ContactWay> {
    private final ContactWayStates states;

    ContactWayCatalogue(ContactWayStates states) {
        this.states = states;
    }

    @Override
    public String objectType() {
        return "contact-way";
    }

    @Override
    public Class<ContactWay> itemType() {
        return ContactWay.class;
    }

    @Override
    public Class<? extends CatalogueRow<ContactWay>> rowType() {
        return ContactWayRow.class;
    }

    @Override
    public CatalogueRow<ContactWay> row(CorpId corp, ContactWay item) {
        return new ContactWayRow(corp, item);
    }

    @Override
    public List<Violation> clashes(CorpId corp, List<ContactWay> items, boolean replace) {
        return states.clashes(corp, items, replace);
    }
}
