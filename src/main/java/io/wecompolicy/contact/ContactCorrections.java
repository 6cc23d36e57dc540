package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a comparison with WeCom asks and corrects, in the transaction of whoever compares and in the turn of the pair. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContactCorrections {
    private final Contacts contacts;
    private final RelationTable relations;
    private final RelationTurns turns;
    private final TagTable tags;
    private final KeyTable keys;

    ContactCorrections(Contacts contacts, RelationTable relations, RelationTurns turns, TagTable tags, KeyTable keys) {
        this.contacts = contacts;
        this.relations = relations;
        this.turns = turns;
        this.tags = tags;
        this.keys = keys;
    }

    public Optional<Standing> standing(CorpId corp, Pair pair) {
        return Optional.ofNullable(turns.find(corp, List.of(pair)).get(pair));
    }

    /** Of those that we know, by pair. */
    public Map<Pair, Standing> standings(CorpId corp, Collection<Pair> pairs) {
        return turns.find(corp, pairs);
    }

    /** Customers whom the member has, as far as we know. */
    public Set<String> customers(CorpId corp, String userId) {
        return turns.customers(corp, userId);
    }

    /** When the customer was erased last. What began before that is not learnt again. */
    public Optional<Instant> erasedAt(CorpId corp, String externalUserId) {
        return keys.destroyedAt(corp.value(), externalUserId);
    }

    /**
     * Takes over a relation as WeCom shows it, and what it shows of the customer. One that the customer ended stays so,
     * because WeCom shows both alike. Other tags than those of the change stay as they are.
     */
    public void take(CorpId corp, Customer customer, Relation shown, TagChange change) {
        contacts.learn(corp, customer, List.of());
        relations.upsertRead(corp, shown);
        tags.apply(corp, List.of(change));
    }

    /** The end that was told was that of an earlier relation of the two. */
    public void reopen(CorpId corp, Pair pair) {
        turns.reopen(corp, pair);
    }

    /** The relation that we hold for ended has ended before that instant. */
    public void endedBefore(CorpId corp, Pair pair, Instant begin) {
        turns.endedBefore(corp, pair, begin);
    }

    /** The member is the same, with another user id: everything goes on under the new one. */
    public void renameMember(CorpId corp, String userId, String newUserId) {
        turns.renameMember(corp, userId, newUserId);
    }
}
