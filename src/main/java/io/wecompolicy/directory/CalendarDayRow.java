package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "directory_calendar_day")
@AttributeOverride(name = "id.key", column = @Column(name = "date"))
class CalendarDayRow extends CatalogueRow<CalendarDay> {
    String kind = "";
    String name = "";

    protected CalendarDayRow() {}

    CalendarDayRow(CorpId corp, CalendarDay day) {
        super(corp, day.key());
        kind = day.kind();
        name = day.name();
    }

    @Override
    protected CalendarDay item() {
        return new CalendarDay(LocalDate.parse(key()), kind, name);
    }
}
