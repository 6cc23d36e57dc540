package io.wecompolicy.mirror;

import io.wecompolicy.directory.Department;
import io.wecompolicy.directory.StaffCorrections;
import io.wecompolicy.mirror.Reading.Unread;
import io.wecompolicy.mirror.StaffReader.Branch;
import io.wecompolicy.mirror.StaffReader.ReadDepartment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the whole tree of departments: the names are told one by one, and a moved branch moves all under it. */
@ApplicationScoped
class DepartmentsTreatment implements Treatment {
    private final StaffReader reader;
    private final StaffCorrections staff;
    private final Findings findings;
    private final Pace pace;
    private final Backoff backoff;
    private final Clock clock;

    DepartmentsTreatment(
            StaffReader reader, StaffCorrections staff, Findings findings, Pace pace, Backoff backoff, Clock clock) {
        this.reader = reader;
        this.staff = staff;
        this.findings = findings;
        this.pace = pace;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public ReadKind kind() {
        return ReadKind.DEPARTMENTS;
    }

    @Override
    public Judgement read(DueRead read, Instant began) {
        Reading<List<Branch>> tree = reader.tree(read.subject().corp());
        if (tree instanceof Unread<List<Branch>> unread) {
            return () -> backoff.after(read, unread, clock.instant());
        }
        Map<String, Branch> branches = new HashMap<>();
        Map<String, ReadDepartment> departments = new HashMap<>();
        for (Branch branch : tree.found().orElse(List.of())) {
            pace.take();
            Reading<ReadDepartment> reading = reader.department(read.subject().corp(), branch.id());
            if (reading instanceof Unread<ReadDepartment> unread) {
                return () -> backoff.after(read, unread, clock.instant());
            }
            branches.put(branch.id(), branch);
            reading.found().ifPresent(department -> departments.put(branch.id(), department));
        }
        return () -> take(read, branches, departments);
    }

    private Outcome take(DueRead read, Map<String, Branch> branches, Map<String, ReadDepartment> departments) {
        List<Department> tree = departments.values().stream()
                .map(department -> new Department(
                        path(department.id(), branches, departments), department.id(), department.leaders()))
                .toList();
        if (!tree.isEmpty() && staff.take(read.subject().corp(), tree)) {
            findings.count(read, "departments-changed");
        }
        return Outcome.DONE;
    }

    /** From the highest department that our app may see. A slash in a name would end it, so it becomes a wide one. */
    private static String path(String id, Map<String, Branch> branches, Map<String, ReadDepartment> departments) {
        List<String> names = new ArrayList<>();
        for (String at = id; departments.containsKey(at) && names.size() <= branches.size(); ) {
            names.add(0, departments.get(at).name().replace('/', '／'));
            at = Objects.requireNonNull(branches.get(at)).parentId();
        }
        return String.join("/", names);
    }
}
