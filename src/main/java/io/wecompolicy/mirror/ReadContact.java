package io.wecompolicy.mirror;

import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import java.util.List;

/** A customer as WeCom shows it, with the relations that our app may see. */
public record ReadContact(Customer customer, List<Relation> relations) {
    public ReadContact {
        relations = List.copyOf(relations);
    }
}
