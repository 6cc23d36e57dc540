package io.wecompolicy.emulator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Every pair of member and customer. */
final class Relations {
    private final Map<String, ConcurrentNavigableMap<String, Relation>> byMember = new ConcurrentHashMap<>();
    private final Set<String> writing = ConcurrentHashMap.newKeySet();

    void put(Relation relation) {
        of(relation.userId()).put(relation.customer().externalUserId(), relation);
    }

    Optional<Relation> find(String userId, String externalUserId) {
        return Optional.ofNullable(of(userId).get(externalUserId));
    }

    Optional<Customer> customer(String externalUserId) {
        return byMember.values().stream()
                .flatMap(relations -> Optional.ofNullable(relations.get(externalUserId)).stream())
                .map(Relation::customer)
                .findFirst();
    }

    /** The members that the API shows for the customer. */
    List<Relation> followers(String externalUserId) {
        return byMember.values().stream()
                .flatMap(relations -> Optional.ofNullable(relations.get(externalUserId)).stream())
                .filter(Relation::reachable)
                .toList();
    }

    /** The customers of a member behind the given one, in the order of their ids. */
    Collection<Relation> after(String userId, String externalUserId) {
        return of(userId).tailMap(externalUserId, false).values();
    }

    /** 84061 when the two have nothing with each other (any more). */
    Relation reachable(String userId, String externalUserId) {
        return find(userId, externalUserId)
                .filter(Relation::reachable)
                .orElseThrow(() -> new Refusal(84061, "not external contact"));
    }

    /** Changes one pair, at once for everybody who reads it; 84061 as above. */
    Relation change(String userId, String externalUserId, UnaryOperator<Relation> change) {
        return Optional.ofNullable(
                        of(userId).computeIfPresent(externalUserId, (id, relation) -> change.apply(relation)))
                .orElseThrow(() -> new Refusal(84061, "not external contact"));
    }

    /** Deleting a tag takes it off every customer, silently. */
    void untag(List<String> tagIds) {
        byMember.values()
                .forEach(relations -> relations.replaceAll((id, relation) -> relation.tagged(List.of(), tagIds)));
    }

    /** Two writes of one pair at the same time: the second gets 45035. */
    Lease writing(String userId, String externalUserId) {
        String pair = userId + '\n' + externalUserId;
        if (!writing.add(pair)) {
            throw new Refusal(45035, "concurrent write conflict, please retry");
        }
        return () -> writing.remove(pair);
    }

    private ConcurrentNavigableMap<String, Relation> of(String userId) {
        return byMember.computeIfAbsent(userId, id -> new ConcurrentSkipListMap<>());
    }
}
