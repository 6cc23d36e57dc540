package io.wecompolicy.mirror;

import io.wecompolicy.contact.ContactCorrections;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.directory.StaffCorrections;
import io.wecompolicy.directory.StaffCorrections.Shown;
import io.wecompolicy.mirror.Reading.Unread;
import io.wecompolicy.mirror.StaffReader.ReadMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an employee, whose departments become paths; one whom WeCom does not know has left. */
@ApplicationScoped
class MemberTreatment implements Treatment {
    /** A department that we do not know is read first; after so many tries the member is taken without it. */
    private static final int PATIENCE = 4;

    private static final Duration TREE = Duration.ofSeconds(2);

    private final StaffReader reader;
    private final StaffCorrections staff;
    private final ContactCorrections contacts;
    private final ReadTable reads;
    private final Findings findings;
    private final Backoff backoff;
    private final Clock clock;

    MemberTreatment(
            StaffReader reader,
            StaffCorrections staff,
            ContactCorrections contacts,
            ReadTable reads,
            Findings findings,
            Backoff backoff,
            Clock clock) {
        this.reader = reader;
        this.staff = staff;
        this.contacts = contacts;
        this.reads = reads;
        this.findings = findings;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public ReadKind kind() {
        return ReadKind.MEMBER;
    }

    @Override
    public Judgement read(DueRead read, Instant began) {
        Subject subject = read.subject();
        Reading<ReadMember> reading = reader.member(subject.corp(), subject.userId());
        if (reading instanceof Unread<ReadMember> unread) {
            return () -> backoff.after(read, unread, clock.instant());
        }
        Optional<ReadMember> member = reading.found();
        return () -> member.map(shown -> take(read, shown)).orElseGet(() -> leave(read));
    }

    private Outcome take(DueRead read, ReadMember shown) {
        CorpId corp = read.subject().corp();
        if (!read.expects().isEmpty()) {
            staff.rename(corp, read.expects(), shown.userId());
            contacts.renameMember(corp, read.expects(), shown.userId());
        }
        Map<String, String> paths = staff.paths(corp);
        List<String> known = new ArrayList<>();
        shown.departmentIds().stream()
                .filter(paths::containsKey)
                .map(paths::get)
                .forEach(known::add);
        if (known.size() < shown.departmentIds().size() && read.attempts() < PATIENCE) {
            reads.note(List.of(ReadRequest.of(Subject.departments(corp), read.cause(), clock.instant())));
            return Outcome.failed(clock.instant().plus(TREE));
        }
        boolean changed = staff.take(
                corp,
                new Shown(shown.userId(), shown.name(), known, shown.position(), shown.status(), shown.superior()));
        if (changed) {
            findings.count(read, "member-changed");
        }
        return Outcome.DONE;
    }

    private Outcome leave(DueRead read) {
        if (staff.left(read.subject().corp(), List.of(read.subject().userId()))) {
            findings.count(read, "member-left");
        }
        return Outcome.DONE;
    }
}
