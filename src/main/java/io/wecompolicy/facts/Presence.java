package io.wecompolicy.facts;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.directory.Directory;
import io.wecompolicy.directory.Duties;
import io.wecompolicy.directory.DutyQuestion;
import io.wecompolicy.directory.MemberEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who can receive customers. */
@ApplicationScoped
public class Presence {
    private final Directory directory;
    private final Duties duties;

    Presence(Directory directory, Duties duties) {
        this.directory = directory;
        this.duties = duties;
    }

    /** Those of the members who can receive at that moment. */
    public Set<String> ready(CorpId corp, Collection<String> userIds, Instant at) {
        Map<String, MemberEntry> members = directory.members(corp, userIds);
        Map<DutyQuestion, Duty> shifts = duties.at(
                corp,
                userIds.stream().map(userId -> new DutyQuestion(userId, at)).toList());
        return userIds.stream()
                .filter(userId -> isReady(members.get(userId), shifts.get(new DutyQuestion(userId, at))))
                .collect(Collectors.toSet());
    }

    /** An active member who is on duty, or for whom no shift is planned: a company without shifts is always there. */
    static boolean isReady(@Nullable MemberEntry member, @Nullable Duty duty) {
        boolean active = member != null && member.status().equals("active");
        return active
                && Optional.ofNullable(duty)
                        .filter(known -> known.on() || known.nextChange().equals(Instant.MAX))
                        .isPresent();
    }
}
