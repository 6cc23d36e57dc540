package io.wecompolicy.mirror;

import io.wecompolicy.contact.Contacts;
import io.wecompolicy.contact.Told;
import io.wecompolicy.contact.Verdict;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.directory.StaffCorrections;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.inbox.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at events before they are decided: notes what has to be read because of them, and takes out those that a read will
 * cover or that say what is known already.
 */
@ApplicationScoped
public class Mirror {
    private static final Set<EventType> TURNS = EnumSet.of(
            EventType.CONTACT_ADDED, EventType.CONTACT_HALF_ADDED, EventType.CONTACT_DELETED, EventType.FOLLOW_DELETED);

    private final Contacts contacts;
    private final StaffCorrections staff;
    private final ReadTable reads;
    private final Inbox inbox;
    private final MirrorConfig config;
    private final Clock clock;

    Mirror(Contacts contacts, StaffCorrections staff, ReadTable reads, Inbox inbox, MirrorConfig config, Clock clock) {
        this.contacts = contacts;
        this.staff = staff;
        this.reads = reads;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Call it in the transaction of the decision, in the pairs' turn and before anything is learnt from the events.
     *
     * @param events of the corp, no two of them of the same pair
     * @return those to decide; the others are settled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Received> sift(CorpId corp, List<Received> events) {
        Map<Pair, Verdict> verdicts = verdicts(corp, events);
        Requests requests = new Requests(config, clock.instant());
        List<Received> counting = new ArrayList<>();
        Map<String, ReadRequest> asked = new LinkedHashMap<>();
        for (Received received : events) {
            Verdict verdict = received.event().pair().map(verdicts::get).orElse(new Verdict(Optional.empty(), false));
            requests.of(received, verdict.ignored().isEmpty(), verdict.doubtful())
                    .ifPresent(request -> asked.put(received.id().value(), request));
            verdict.ignored()
                    .ifPresentOrElse(reason -> inbox.ignored(received.id(), reason), () -> counting.add(received));
        }
        leave(corp, counting);
        return withoutCoalesced(counting, note(asked));
    }

    private Map<Pair, Verdict> verdicts(CorpId corp, List<Received> events) {
        List<Received> turns = events.stream()
                .filter(received -> TURNS.contains(received.event().type()))
                .toList();
        if (turns.isEmpty()) {
            return Map.of();
        }
        reads.makeStale(
                corp,
                turns.stream().flatMap(turn -> turn.event().pair().stream()).toList());
        return contacts.verdicts(
                corp,
                turns.stream()
                        .map(turn -> new Told(turn.event(), turn.app().isEmpty()))
                        .toList());
    }

    /** Who left does not wait for a read: the next decision must not send anybody there. */
    private void leave(CorpId corp, List<Received> events) {
        List<String> gone = events.stream()
                .filter(received -> received.event().type() == EventType.MEMBER_LEFT)
                .map(received -> received.event().userId())
                .toList();
        if (!gone.isEmpty()) {
            staff.left(corp, gone);
        }
    }

    /** By event: the cause that carries its read. */
    private Map<String, String> note(Map<String, ReadRequest> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        // The last of several for the same subject in a batch is enough: one statement can not touch a row twice.
        Map<Subject, ReadRequest> bySubject = new HashMap<>();
        asked.values().forEach(request -> bySubject.put(request.subject(), request));
        Map<Subject, String> carriers = reads.note(bySubject.values());
        Map<String, String> byEvent = new HashMap<>();
        asked.forEach((event, request) -> byEvent.put(event, carriers.getOrDefault(request.subject(), event)));
        return byEvent;
    }

    private List<Received> withoutCoalesced(List<Received> events, Map<String, String> carriers) {
        List<Received> left = new ArrayList<>();
        for (Received received : events) {
            String id = received.id().value();
            String carrier = carriers.getOrDefault(id, id);
            if (received.event().type() == EventType.CONTACT_EDITED && !carrier.equals(id)) {
                inbox.ignored(received.id(), "coalesced into " + carrier);
                continue;
            }
            left.add(received);
        }
        return left;
    }
}
