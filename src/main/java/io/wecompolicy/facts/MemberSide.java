package io.wecompolicy.facts;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.GrantChanged;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.directory.Directory;
import io.wecompolicy.directory.Duties;
import io.wecompolicy.directory.DutyQuestion;
import io.wecompolicy.directory.MemberEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the directory knows of a batch of events: the members concerned and those on the seats, their duty, their rights. */
record MemberSide(
        Map<String, MemberEntry> members,
        Map<DutyQuestion, Duty> duties,
        Map<LocalDate, DayKind> days,
        Map<String, List<Grant>> grantsOf,
        List<Grant> besideChanged) {

    static MemberSide load(
            Directory directory, Duties duties, CorpId corp, List<Occurrence> occurrences, ChannelSide channel) {
        Set<DutyQuestion> questions = new LinkedHashSet<>();
        Set<LocalDate> dates = new LinkedHashSet<>();
        Set<String> concerned = new LinkedHashSet<>();
        for (Occurrence occurrence : occurrences) {
            Event event = occurrence.event();
            dates.add(BeijingTime.date(event.at()));
            concerned.add(event.userId());
            questions.add(new DutyQuestion(event.userId(), event.at()));
            channel.seatUsers(event).forEach(userId -> questions.add(new DutyQuestion(userId, event.at())));
        }
        Set<String> userIds = questions.stream().map(DutyQuestion::userId).collect(Collectors.toSet());
        Map<String, MemberEntry> members = directory.members(corp, userIds);
        Set<String> subjects = concerned.stream()
                .flatMap(userId -> subjects(members, userId).stream())
                .collect(Collectors.toSet());
        Map<String, List<Grant>> grants =
                directory.grants(corp, subjects).stream().collect(Collectors.groupingBy(Grant::subject));
        Set<String> changed = occurrences.stream()
                .map(Occurrence::event)
                .filter(GrantChanged.class::isInstance)
                .map(event -> ((GrantChanged) event).subject())
                .collect(Collectors.toSet());
        return new MemberSide(
                members,
                duties.at(corp, questions),
                directory.days(corp, dates),
                grants,
                directory.grantsBeside(corp, changed));
    }

    Moment moment(Event event) {
        LocalDate date = BeijingTime.date(event.at());
        return Moment.of(event.at(), days.getOrDefault(date, DayKind.ordinary(date)));
    }

    Optional<Member> member(Event event) {
        String userId = event.userId();
        if (userId.isEmpty()) {
            return Optional.empty();
        }
        boolean onDuty = duty(event).filter(Duty::on).isPresent();
        return Optional.of(Optional.ofNullable(members.get(userId))
                .map(entry -> entry.fact(onDuty))
                .orElse(Member.unknown(userId)));
    }

    Optional<Duty> duty(Event event) {
        return Optional.ofNullable(duties.get(new DutyQuestion(event.userId(), event.at())))
                .filter(duty -> !duty.userId().isEmpty());
    }

    boolean available(String userId, Instant at) {
        return Presence.isReady(members.get(userId), duties.get(new DutyQuestion(userId, at)));
    }

    /** Those of the member concerned; when rights have changed, all on the same things, whoever has them. */
    List<Grant> grants(Event event) {
        if (event instanceof GrantChanged change) {
            Set<String> resources = besideChanged.stream()
                    .filter(grant -> grant.subject().equals(change.subject()))
                    .map(Grant::resource)
                    .collect(Collectors.toSet());
            return besideChanged.stream()
                    .filter(grant -> resources.contains(grant.resource()))
                    .toList();
        }
        return subjects(members, event.userId()).stream()
                .flatMap(subject -> grantsOf.getOrDefault(subject, List.of()).stream())
                .toList();
    }

    /** A member that we do not know may still have rights of its own. */
    private static List<String> subjects(Map<String, MemberEntry> members, String userId) {
        if (userId.isEmpty()) {
            return List.of();
        }
        return Optional.ofNullable(members.get(userId))
                .map(MemberEntry::subjects)
                .orElse(List.of("member:" + userId));
    }
}
