package io.wecompolicy.directory;

import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Grant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** What other rooms ask about employees, days and rights, for many at once. */
@ApplicationScoped
public class Directory {
    private final Catalogues catalogues;
    private final MemberCatalogue members;
    private final CalendarCatalogue calendar;
    private final StatelessSession session;

    Directory(Catalogues catalogues, MemberCatalogue members, CalendarCatalogue calendar, StatelessSession session) {
        this.catalogues = catalogues;
        this.members = members;
        this.calendar = calendar;
        this.session = session;
    }

    /** Those that we know, by user id. */
    public Map<String, MemberEntry> members(CorpId corp, Collection<String> userIds) {
        return catalogues.find(members, corp, userIds);
    }

    /** What each date is: as the calendar says, else as its weekday says. */
    public Map<LocalDate, DayKind> days(CorpId corp, Collection<LocalDate> dates) {
        Map<String, CalendarDay> named = catalogues.find(
                calendar,
                corp,
                dates.stream().distinct().map(LocalDate::toString).toList());
        Map<LocalDate, DayKind> days = new LinkedHashMap<>();
        for (LocalDate date : dates) {
            CalendarDay day = named.get(date.toString());
            days.put(date, day == null ? DayKind.ordinary(date) : DayKind.ofLabel(day.kind()));
        }
        return days;
    }

    /** All grants, of whomever, on what these subjects have grants on; in the order of subject and the rest. */
    @Transactional
    public List<Grant> grantsBeside(CorpId corp, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "from GrantRow g where g.id.corpId = :corp and g.resource in"
                                + " (select h.resource from GrantRow h where h.id.corpId = :corp and h.subject in :subjects)"
                                + " order by g.id.key",
                        GrantRow.class)
                .setParameter("corp", corp.value())
                .setParameterList("subjects", subjects)
                .getResultStream()
                .map(row -> row.item().fact())
                .toList();
    }

    /** The grants of these subjects ({@code member:zhangsan}), in the order of subject and the rest. */
    @Transactional
    public List<Grant> grants(CorpId corp, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "from GrantRow g where g.id.corpId = :corp and g.subject in :subjects order by g.id.key",
                        GrantRow.class)
                .setParameter("corp", corp.value())
                .setParameterList("subjects", subjects)
                .getResultStream()
                .map(row -> row.item().fact())
                .toList();
    }
}
