package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with characters of a text, to be told when it is known in which rules they stand. */
final class Faults {
    private static final int MOST = 200;

    private final List<Fault> faults = new ArrayList<>();

    private record Fault(DrlComplaint complaint, int offset, List<Object> arguments) {}

    /** More than these nobody reads. */
    void add(DrlComplaint complaint, int offset, Object... arguments) {
        if (faults.size() < MOST) {
            faults.add(new Fault(complaint, offset, List.of(arguments)));
        }
    }

    void tell(List<Section> sections, SourceText source, Findings findings) {
        int section = 0;
        for (Fault fault : faults) {
            while (section + 1 < sections.size()
                    && sections.get(section + 1).keyword().start() <= fault.offset()) {
                section++;
            }
            Optional<String> rule = sections.stream()
                    .skip(section)
                    .findFirst()
                    .filter(own -> own.holds(fault.offset()))
                    .flatMap(Section::shownName);
            findings.error(
                    fault.complaint(),
                    source.span(fault.offset()),
                    rule,
                    fault.arguments().toArray());
        }
    }
}
