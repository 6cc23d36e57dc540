package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogue;
import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.inject.Singleton;

/** The holidays and make-up workdays. */
@Singleton
class CalendarCatalogue implements Catalogue<CalendarDay> {
    @Override
    public String objectType() {
        return "calendar-day";
    }

    @Override
    public Class<CalendarDay> itemType() {
        return CalendarDay.class;
    }

    @Override
    public Class<? extends CatalogueRow<CalendarDay>> rowType() {
        return CalendarDayRow.class;
    }

    @Override
    public CatalogueRow<CalendarDay> row(CorpId corp, CalendarDay item) {
        return new CalendarDayRow(corp, item);
    }
}
