package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

@Entity
@Table(name = "directory_shift")
@AttributeOverride(name = "id.key", column = @Column(name = "id"))
class ShiftRow extends CatalogueRow<Shift> {
    @Column(name = "user_id")
    String userId = "";

    @Column(name = "on_date")
    LocalDate date = LocalDate.EPOCH;

    @Column(name = "from_time")
    LocalTime from = LocalTime.MIDNIGHT;

    @Column(name = "to_time")
    LocalTime to = LocalTime.MIDNIGHT;

    String slot = "";

    @Column(name = "begins_at")
    Instant begins = Instant.EPOCH;

    @Column(name = "ends_at")
    Instant ends = Instant.EPOCH;

    protected ShiftRow() {}

    ShiftRow(CorpId corp, Shift shift) {
        super(corp, shift.key());
        userId = shift.userId();
        date = shift.date();
        from = shift.from();
        to = shift.to();
        slot = shift.slot();
        begins = shift.begins();
        ends = shift.ends();
    }

    @Override
    protected Shift item() {
        return new Shift(userId, date, from, to, slot);
    }
}
