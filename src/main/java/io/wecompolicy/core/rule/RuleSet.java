package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A whole rules tree that is free of errors. Files are sorted by path. */
public record RuleSet(Vocabulary vocabulary, List<RuleFile> files) {
    public RuleSet {
        files = List.copyOf(files);
    }

    public Stream<RuleDefinition> rules() {
        return files.stream().flatMap(file -> file.rules().stream());
    }

    public List<RuleDefinition> rules(Family family) {
        return rules().filter(rule -> rule.family() == family).toList();
    }

    /** The same rules but these, as if nobody had written them. */
    public RuleSet without(Collection<RuleName> gone) {
        Set<RuleName> names = Set.copyOf(gone);
        return new RuleSet(
                vocabulary, files.stream().map(file -> file.without(names)).toList());
    }

    public Optional<RuleDefinition> rule(Family family, String name) {
        return rules().filter(rule -> rule.family() == family && rule.name().equals(name))
                .findFirst();
    }
}
