package io.wecompolicy.decisionlog;

import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import java.util.List;
import java.util.Optional;

/** Facts without the event, whose type JSON can not tell by itself. */
record FactsShape(
        Moment moment,
        Optional<Customer> customer,
        Optional<Relation> relation,
        Optional<Member> member,
        Optional<LiveCode> liveCode,
        List<Seat> seats,
        Optional<Duty> duty,
        Signals signals,
        Segments segments,
        List<Template> templates,
        List<Grant> grants,
        List<TagGroup> tagGroups) {
    Facts with(Event event) {
        return new Facts(
                event, moment, customer, relation, member, liveCode, seats, duty, signals, segments, templates, grants,
                tagGroups);
    }
}
