package io.wecompolicy.emulator;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one member and one customer have with each other: tags, remark and origin belong to the pair. */
record Relation(
        String userId,
        Customer customer,
        Status status,
        String state,
        Instant since,
        List<String> tagIds,
        Remark remark) {

    /** How far the two know each other. */
    enum Status {
        FRIENDS,
        /** The customer added the member, who has not confirmed. */
        HALF,
        /** The customer deleted the member, who still has the customer and may still be read. */
        DELETED_BY_CUSTOMER,
        /** The member deleted the customer: the API answers 84061. */
        DELETED_BY_MEMBER
    }

    /** What the member noted. */
    record Remark(String name, String description, String company, List<String> mobiles) {
        static final Remark NONE = new Remark("", "", "", List.of());
    }

    boolean reachable() {
        return status == Status.FRIENDS || status == Status.DELETED_BY_CUSTOMER;
    }

    Relation as(Status changed) {
        return new Relation(userId, customer, changed, state, since, tagIds, remark);
    }

    Relation remarked(Remark changed) {
        return new Relation(userId, customer, status, state, since, tagIds, changed);
    }

    /** Removal first: WeCom keeps a tag that is in both lists. */
    Relation tagged(List<String> add, List<String> remove) {
        Set<String> tags = new LinkedHashSet<>(tagIds);
        remove.forEach(tags::remove);
        tags.addAll(add);
        return new Relation(userId, customer, status, state, since, List.copyOf(tags), remark);
    }
}
