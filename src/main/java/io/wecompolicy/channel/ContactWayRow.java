package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.CatalogueRow;
import io.wecompolicy.core.event.CorpId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel_contact_way")
@AttributeOverride(name = "id.key", column = @Column(name = "config_id"))
class ContactWayRow extends CatalogueRow<ContactWay> {
    String name = "";
    String state = "";
    String channel = "";
    String purpose = "";

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    boolean test;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SeatPlan> seats = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "personal_codes")
    List<PersonalCode> personalCodes = List.of();

    @Column(name = "last_resort")
    String lastResort = "";

    protected ContactWayRow() {}

    ContactWayRow(CorpId corp, ContactWay way) {
        super(corp, way.key());
        name = way.name();
        state = way.state();
        channel = way.channel();
        purpose = way.purpose();
        expiresAt = way.expiresAt().orElse(null);
        test = way.test();
        seats = way.seats();
        lastResort = way.lastResort();
        personalCodes = way.personalCodes();
    }

    @Override
    protected ContactWay item() {
        return new ContactWay(
                name,
                key(),
                state,
                channel,
                purpose,
                Optional.ofNullable(expiresAt),
                seats,
                lastResort,
                test,
                personalCodes);
    }
}
