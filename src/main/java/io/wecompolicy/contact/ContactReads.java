package io.wecompolicy.contact;

import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.TagGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other rooms ask about customers, for many at once. What is not known is not in the answer. */
@ApplicationScoped
public class ContactReads {
    private final KeyRing keys;
    private final CustomerTable customers;
    private final RelationTable relations;
    private final SegmentTable segments;
    private final SignalTable signals;
    private final Catalogues catalogues;
    private final TagGroupCatalogue tagGroups;
    private final ContactConfig config;

    ContactReads(
            KeyRing keys,
            CustomerTable customers,
            RelationTable relations,
            SegmentTable segments,
            SignalTable signals,
            Catalogues catalogues,
            TagGroupCatalogue tagGroups,
            ContactConfig config) {
        this.keys = keys;
        this.customers = customers;
        this.relations = relations;
        this.segments = segments;
        this.signals = signals;
        this.catalogues = catalogues;
        this.tagGroups = tagGroups;
        this.config = config;
    }

    /** Call it before the others for customers of a batch, so that their keys are loaded by one query. */
    public void expect(CorpId corp, Collection<String> externalUserIds) {
        keys.expect(corp.value(), externalUserIds);
    }

    /** By external user id. */
    public Map<String, Customer> customers(CorpId corp, Collection<String> externalUserIds) {
        return externalUserIds.isEmpty() ? Map.of() : customers.find(corp, externalUserIds);
    }

    /** With their tags, whether they stand or have ended. */
    public Map<Pair, KnownRelation> relations(CorpId corp, Collection<Pair> pairs) {
        return pairs.isEmpty() ? Map.of() : relations.find(corp, pairs);
    }

    /** By external user id. */
    public Map<String, Segments> segments(CorpId corp, Collection<String> externalUserIds) {
        return externalUserIds.isEmpty() ? Map.of() : segments.find(corp, externalUserIds);
    }

    /** By external user id: what happened in the configured window before {@code earliest} or later, oldest first. */
    public Map<String, List<KnownSignal>> signals(CorpId corp, Collection<String> externalUserIds, Instant earliest) {
        return externalUserIds.isEmpty()
                ? Map.of()
                : signals.find(corp, externalUserIds, earliest.minus(config.signalWindow()), config.signalRows());
    }

    /** All of the corp, by name. */
    public List<TagGroup> tagGroups(CorpId corp) {
        return catalogues.all(tagGroups, corp).stream().map(TagGroupEntry::fact).toList();
    }
}
