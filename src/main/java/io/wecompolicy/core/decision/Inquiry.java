package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is asked for one decision: takes down which rules matched, and which families gave no answer. */
final class Inquiry {
    private final Matcher.Questions questions;
    private final Set<Fired> fired = new TreeSet<>(InOrder.OF_FIRED);
    private final Set<Failure> failures = new TreeSet<>(InOrder.OF_FAILURES);

    /** The last that permission was asked: often nothing has changed when it is asked once more at the end. */
    private Optional<Guarded> guarded = Optional.empty();

    private record Guarded(List<Proposal> proposals, Matches matches) {
        boolean isAbout(List<Proposal> others) {
            return Set.copyOf(proposals).equals(Set.copyOf(others));
        }
    }

    /** @param failure when there is no answer; then nothing matches */
    record Answer(Matches matches, Optional<Failure> failure) {}

    Inquiry(Matcher matcher, Facts facts, Deadline deadline) {
        this.questions = matcher.about(facts, deadline);
    }

    Answer ask(Family family, List<Proposal> proposals) {
        return ask(family, proposals, "");
    }

    /** Permission once more, at the end; when it gives no answer, the failure says what is missing. */
    Matches askForConflicts(List<Proposal> accepted) {
        Optional<Matches> known =
                guarded.filter(asked -> asked.isAbout(accepted)).map(Guarded::matches);
        return known.isPresent()
                ? known.get()
                : ask(Family.PERMISSION, accepted, "；有没有冲突也没有检查").matches();
    }

    private Answer ask(Family family, List<Proposal> proposals, String missing) {
        try {
            Matches matches = questions.match(family, proposals);
            fired.addAll(matches.fired());
            if (family == Family.PERMISSION) {
                guarded = Optional.of(new Guarded(proposals, matches));
            }
            return new Answer(matches, Optional.empty());
        } catch (FamilyFailed failed) {
            Failure failure = failed.failure().saying(missing);
            failures.add(failure);
            return new Answer(Matches.NONE, Optional.of(failure));
        }
    }

    List<Fired> fired() {
        return List.copyOf(fired);
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }
}
