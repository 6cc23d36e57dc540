package io.wecompolicy.facts;

import io.wecompolicy.contact.ContactReads;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.directory.Directory;
import io.wecompolicy.directory.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Gathers all that rules may know of events. The number of queries does not grow with the number of events. An add through
 * a live code is counted here, so that its fact holds the ordinal of this very event.
 */
@ApplicationScoped
public class Gatherer {
    private final Directory directory;
    private final Duties duties;
    private final ContactReads contacts;
    private final ChannelLoad channels;

    Gatherer(Directory directory, Duties duties, ContactReads contacts, ChannelLoad channels) {
        this.directory = directory;
        this.duties = duties;
        this.contacts = contacts;
        this.channels = channels;
    }

    /** In the order given; call it in the transaction of the decision, and decide what it gives. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Facts> gather(CorpId corp, List<Occurrence> occurrences) {
        if (occurrences.isEmpty()) {
            return List.of();
        }
        CustomerSide customers = CustomerSide.load(contacts, corp, occurrences);
        ChannelSide channel = channels.load(corp, occurrences, customers);
        MemberSide members = MemberSide.load(directory, duties, corp, occurrences, channel);
        return occurrences.stream()
                .map(occurrence -> new Facts(
                        occurrence.event(),
                        members.moment(occurrence.event()),
                        customers.customer(occurrence.event()),
                        customers.relation(occurrence.event()),
                        members.member(occurrence.event()),
                        channel.liveCode(occurrence.event()),
                        channel.seats(occurrence, members),
                        members.duty(occurrence.event()),
                        customers.signals(occurrence.event()),
                        customers.segments(occurrence.event()),
                        channel.templates(),
                        members.grants(occurrence.event()),
                        customers.tagGroups()))
                .toList();
    }
}
