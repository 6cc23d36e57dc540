package io.wecompolicy.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer as the API shows it.
 *
 * @param tags of all relations that stand, each once
 * @param primarySegment empty when there is none
 * @param signals only in an export: everything that is kept, oldest first
 */
public record ContactView(
        String externalUserId,
        String name,
        String type,
        String gender,
        String city,
        String language,
        String corpName,
        boolean archiveConsent,
        List<RelationView> relations,
        List<String> tags,
        List<String> segments,
        String primarySegment,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<SignalView>> signals) {

    /** @param status {@code half}, {@code active}, {@code deleted-by-member} or {@code deleted-by-customer} */
    public record RelationView(
            String userId, String status, String state, int addWay, Instant since, String remark, List<String> tags) {
        static RelationView of(KnownRelation known) {
            return new RelationView(
                    known.relation().userId(),
                    known.status().label(),
                    known.relation().state(),
                    known.relation().addWay(),
                    known.relation().since(),
                    known.relation().remark(),
                    known.relation().tags().stream().sorted().toList());
        }
    }

    /** @param userId the member it concerns; empty when it concerns every relation */
    public record SignalView(String userId, Signal signal) {}

    static ContactView of(
            Customer customer, List<KnownRelation> relations, Segments segments, Optional<List<SignalView>> signals) {
        List<String> tags = relations.stream()
                .filter(known -> known.status() != RelationStatus.DELETED_BY_MEMBER)
                .flatMap(known -> known.relation().tags().stream())
                .distinct()
                .sorted()
                .toList();
        return new ContactView(
                customer.externalUserId(),
                customer.name(),
                customer.type(),
                customer.gender(),
                customer.city(),
                customer.language(),
                customer.corpName(),
                customer.archiveConsent(),
                relations.stream().map(RelationView::of).toList(),
                tags,
                segments.names().stream().sorted().toList(),
                segments.primary(),
                signals);
    }
}
