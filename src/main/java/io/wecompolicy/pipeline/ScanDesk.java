package io.wecompolicy.pipeline;

import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.channel.PersonalCode;
import io.wecompolicy.channel.Reservation;
import io.wecompolicy.channel.Reservations;
import io.wecompolicy.channel.SeatPlan;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.facts.Presence;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses who receives someone who scans, at that moment, and keeps the place. */
@ApplicationScoped
class ScanDesk {
    /** Where the person is sent, and the place that is kept. */
    record Chosen(Reservation reservation, PersonalCode code, String state) {}

    private final Tenants tenants;
    private final Channels channels;
    private final Presence presence;
    private final Reservations reservations;
    private final Clock clock;

    ScanDesk(Tenants tenants, Channels channels, Presence presence, Reservations reservations, Clock clock) {
        this.tenants = tenants;
        this.channels = channels;
        this.presence = presence;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * @param configId of the live code
     * @param known id of the place that the person brought along from an earlier scan
     * @return empty when no live code of that id has a scan page, or nobody can be reached
     */
    @Transactional
    Optional<Chosen> choose(String configId, Optional<String> known) {
        for (String tenant : tenants.ids()) {
            CorpId corp = new CorpId(tenant);
            Optional<ContactWay> way = Optional.ofNullable(
                            channels.ways(corp, List.of(configId)).get(configId))
                    .filter(found -> !found.personalCodes().isEmpty());
            if (way.isPresent()) {
                return choose(corp, way.get(), known);
            }
        }
        return Optional.empty();
    }

    private Optional<Chosen> choose(CorpId corp, ContactWay way, Optional<String> known) {
        Instant now = clock.instant();
        return known.flatMap(id -> reservations.find(corp, way.configId(), id, now))
                .or(() -> reservations.reserve(corp, way, ready(corp, way, now), now))
                .flatMap(place -> way.personalCode(place.userId()).map(code -> new Chosen(place, code, way.state())));
    }

    private Set<String> ready(CorpId corp, ContactWay way, Instant now) {
        return presence.ready(corp, way.seats().stream().map(SeatPlan::userId).toList(), now);
    }
}
