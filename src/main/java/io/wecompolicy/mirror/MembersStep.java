package io.wecompolicy.mirror;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wecompolicy.directory.StaffCorrections;
import io.wecompolicy.mirror.Reading.Found;
import io.wecompolicy.mirror.Reading.Unread;
import io.wecompolicy.mirror.StaffReader.Branch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Department by department, and at the end those of ours whom no department showed. */
@ApplicationScoped
class MembersStep implements Step {
    private final StaffReader reader;
    private final StaffCorrections staff;

    MembersStep(StaffReader reader, StaffCorrections staff) {
        this.reader = reader;
        this.staff = staff;
    }

    @Override
    public Scope scope() {
        return Scope.MEMBERS;
    }

    /** The place is the id of the department that was listed last. */
    @Override
    public Reading<Stride> page(Run run) {
        Reading<List<Branch>> tree = reader.tree(run.corp());
        if (!(tree instanceof Found<List<Branch>> found)) {
            return unread(tree);
        }
        Optional<String> next = found.value().stream()
                .map(Branch::id)
                .filter(id -> id.compareTo(run.place()) > 0)
                .min(Comparator.naturalOrder());
        if (next.isEmpty()) {
            // Whoever was shown is read already; reading all of ours once more finds those who were not.
            List<String> ours = QuarkusTransaction.requiringNew().call(() -> staff.members(run.corp()));
            return new Found<>(Stride.last(subjects(run, ours)));
        }
        Reading<List<String>> members = reader.members(run.corp(), next.get());
        if (members instanceof Unread<List<String>> unread) {
            return new Unread<>(unread.reason(), unread.after());
        }
        Set<String> shown = new TreeSet<>(members.found().orElse(List.of()));
        return new Found<>(new Stride(subjects(run, List.copyOf(shown)), shown.size(), next));
    }

    private static List<Subject> subjects(Run run, List<String> userIds) {
        return userIds.stream()
                .map(userId -> Subject.member(run.corp(), userId))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Reading<Stride> unread(Reading<List<Branch>> reading) {
        return reading instanceof Unread<List<Branch>> unread
                ? new Unread<>(unread.reason(), unread.after())
                : new Found<>(Stride.last(List.of()));
    }
}
