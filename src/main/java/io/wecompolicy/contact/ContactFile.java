package io.wecompolicy.contact;

import io.wecompolicy.audit.Audit;
import io.wecompolicy.audit.Change;
import io.wecompolicy.audit.CurrentActor;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Everything of one customer in one place: to show, to export, to erase. */
@ApplicationScoped
class ContactFile {
    /** Relations before their tags: whoever adds a tag holds the relation, so that no tag comes after the look for tags. */
    private static final List<String> TABLES =
            List.of("contact_signal", "contact_segment", "contact_relation", "contact_tag", "contact_customer");

    private final DataSource dataSource;
    private final KeyRing keys;
    private final CustomerTable customers;
    private final RelationTable relations;
    private final SegmentTable segments;
    private final SignalTable signals;
    private final Audit audit;
    private final CurrentActor actor;

    ContactFile(
            DataSource dataSource,
            KeyRing keys,
            CustomerTable customers,
            RelationTable relations,
            SegmentTable segments,
            SignalTable signals,
            Audit audit,
            CurrentActor actor) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.customers = customers;
        this.relations = relations;
        this.segments = segments;
        this.signals = signals;
        this.audit = audit;
        this.actor = actor;
    }

    /** Empty when nothing is known of the customer. */
    Optional<ContactView> show(CorpId corp, String externalUserId) {
        return view(corp, externalUserId, Optional.empty());
    }

    /** Like {@link #show}, with all signals; that somebody took it out is recorded. */
    @Transactional
    Optional<ContactView> export(CorpId corp, String externalUserId) {
        List<ContactView.SignalView> all =
                signals.find(corp, List.of(externalUserId), Instant.EPOCH, Integer.MAX_VALUE).values().stream()
                        .flatMap(List::stream)
                        .map(known -> new ContactView.SignalView(known.userId(), known.signal()))
                        .toList();
        Optional<ContactView> view = view(corp, externalUserId, Optional.of(all));
        view.ifPresent(found -> record(corp, "export", externalUserId));
        return view;
    }

    /** Destroys the key and removes the rows. False when there was neither. */
    @Transactional
    boolean erase(CorpId corp, String externalUserId) {
        boolean known = keys.destroyLiving(corp.value(), externalUserId);
        for (String table : TABLES) {
            int rows = new Sql(dataSource, "delete from " + table + " where corp_id = ? and external_user_id = ?")
                    .text(corp.value())
                    .text(externalUserId)
                    .update();
            known |= rows > 0;
        }
        if (known) {
            record(corp, "erase", externalUserId);
        }
        return known;
    }

    private Optional<ContactView> view(
            CorpId corp, String externalUserId, Optional<List<ContactView.SignalView>> shown) {
        Optional<Customer> customer = Optional.ofNullable(
                customers.find(corp, List.of(externalUserId)).get(externalUserId));
        List<KnownRelation> known = relations.ofCustomer(corp, externalUserId);
        if (customer.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        Segments of = segments.find(corp, List.of(externalUserId)).getOrDefault(externalUserId, Segments.NONE);
        return Optional.of(ContactView.of(customer.orElse(Customer.unknown(externalUserId)), known, of, shown));
    }

    private void record(CorpId corp, String action, String externalUserId) {
        audit.record(List.of(new Change(
                corp, actor.name(), action, "contact", externalUserId, "", Optional.empty(), Optional.empty())));
    }
}
