package io.wecompolicy.mirror;

import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer as WeCom shows it, with the relations that our app may see. */
public record ReadContact(Customer customer, List<Shown> relations) {
    public ReadContact {
        relations = List.copyOf(relations);
    }

    /**
     * A relation with its corp tags, once by the names that WeCom gives them and once by their ids.
     *
     * @param tagNames {@code group/tag} by WeCom's id of the tag
     */
    public record Shown(Relation relation, Map<String, String> tagNames) {
        public Shown {
            tagNames = Map.copyOf(tagNames);
        }
    }

    Optional<Shown> of(String userId) {
        return relations.stream()
                .filter(shown -> shown.relation().userId().equals(userId))
                .findFirst();
    }
}
