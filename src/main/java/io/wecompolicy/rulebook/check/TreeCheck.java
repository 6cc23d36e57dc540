package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.verify.Report;
import io.wecompolicy.core.verify.Scenarios;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Checks a tree whole: subset and types, engine, scenarios. It remembers what it compiled and what tests showed; keep one for the life of the
 * service. Any thread may ask.
 */
@Singleton
public class TreeCheck {
    private final Language language = new Language();
    private final Engine engine = new Engine();
    private final Scenarios scenarios = new Scenarios();

    /** Far from any corp. */
    public Checked check(SortedMap<String, byte[]> files) {
        return check(files, Known.NOTHING);
    }

    /**
     * @param files bytes by path in the tree, with forward slashes
     * @param known what the corp has that rules may name
     */
    public Checked check(SortedMap<String, byte[]> files, Known known) {
        Compilation compilation = language.compile(files, known);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return new Checked(compilation.diagnostics(), Optional.empty());
        }
        RuleSet rules = compiled.rules();
        List<TagGroup> groups = tagGroups(rules);
        DroolsMatcher matcher = engine.build(rules);
        Report report = scenarios.run(files, matcher, rules, groups);
        return new Checked(compiled.diagnostics(), Optional.of(new Checked.Compiled(rules, groups, matcher, report)));
    }

    /** Rules of a tree that was checked, as they are or fewer of them, without another check. */
    public DroolsMatcher build(RuleSet rules) {
        return engine.build(rules);
    }

    private static List<TagGroup> tagGroups(RuleSet rules) {
        return rules.vocabulary().tagGroups().entrySet().stream()
                .map(group -> new TagGroup(
                        group.getKey(),
                        group.getValue().exclusive(),
                        group.getValue().sensitive(),
                        group.getValue().owner(),
                        Set.copyOf(group.getValue().tags())))
                .toList();
    }
}
