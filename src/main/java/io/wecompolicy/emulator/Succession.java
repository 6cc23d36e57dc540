package io.wecompolicy.emulator;

import io.wecompolicy.emulator.Relation.Status;
import java.time.Clock;

/** Customers who pass from one member to another, in service or after somebody left. */
public final class Succession {
    private final Company company;
    private final Events events;
    private final Clock clock;

    Succession(Company company, Events events, Clock clock) {
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /** The customer is with the successor now: an add without code or state, then a deletion that names its source. */
    public void completes(String from, String to, String externalUserId) {
        Relation before = relation(from, externalUserId);
        String successor = member(to);
        Relation after = new Relation(
                successor, before.customer(), Status.FRIENDS, "", clock.instant(), before.tagIds(), before.remark());
        company.relations().put(after);
        company.relations().change(from, externalUserId, relation -> relation.as(Status.DELETED_BY_MEMBER));
        events.added(company, "add_external_contact", after, "");
        events.send(events.pair(company, "del_external_contact", before).data("Source", "DELETE_BY_TRANSFER"));
    }

    /** The customer does not want the successor, or the successor has too many: the event names the successor. */
    public void fails(String from, String to, String externalUserId, String reason) {
        Relation before = relation(from, externalUserId);
        events.send(events.happening(company, "transfer_fail")
                .data("FailReason", reason)
                .data("UserID", member(to))
                .data("ExternalUserID", before.customer().externalUserId()));
    }

    private Relation relation(String userId, String externalUserId) {
        return company.relations()
                .find(userId, externalUserId)
                .orElseThrow(() -> new IllegalArgumentException("the two have nothing with each other"));
    }

    private String member(String userId) {
        return company.staff()
                .find(userId)
                .orElseThrow(() -> new IllegalArgumentException("no member `" + userId + "`"))
                .userId();
    }
}
