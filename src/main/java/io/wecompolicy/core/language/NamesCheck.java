package io.wecompolicy.core.language;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.OneName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds names that a rule writes and nobody has: a template that is not loaded greets nobody, a channel that no live code has
 * never comes, and a mistyped tag would be made. Whatever notation the rule is written in.
 */
final class NamesCheck {
    private static final Map<DecideCall, TreeComplaint> NAMED = Map.of(
            DecideCall.WELCOME, TreeComplaint.UNKNOWN_TEMPLATE,
            DecideCall.JOIN, TreeComplaint.UNKNOWN_SEGMENT,
            DecideCall.LEAVE, TreeComplaint.UNKNOWN_SEGMENT,
            DecideCall.PRIMARY, TreeComplaint.UNKNOWN_SEGMENT,
            DecideCall.ADD_TAG, TreeComplaint.UNKNOWN_TAG,
            DecideCall.REMOVE_TAG, TreeComplaint.UNKNOWN_TAG);

    /** Fields whose values are names, of which a comparison asks for one. */
    private static final Set<String> SINGLE = Set.of(
            "LiveCode.channel",
            "Member.departments",
            "Member.position",
            "Member.roles",
            "Customer.city",
            "Relation.tags",
            "TagsChanged.added",
            "TagsChanged.removed",
            "Segments.names",
            "Segments.primary",
            "Duty.slot",
            "AddTag.target",
            "AddTag.group",
            "JoinSegment.target",
            "TagGroup.name");

    private final Vocabulary vocabulary;
    private final Known known;
    private final Findings findings = new Findings();

    NamesCheck(Vocabulary vocabulary, Known known) {
        this.vocabulary = vocabulary;
        this.known = known;
    }

    List<Diagnostic> of(RuleFile file) {
        file.rules().forEach(this::check);
        return findings.sorted();
    }

    private void check(RuleDefinition rule) {
        for (Consequence consequence : rule.consequences()) {
            TreeComplaint complaint = NAMED.get(consequence.call());
            if (complaint != null) {
                check(complaint, consequence.arguments().get(0), consequence.span(), rule);
            }
        }
        rule.conditions().stream()
                .flatMap(Condition::patterns)
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(constraint -> compared(constraint, rule));
    }

    private void compared(Constraint constraint, RuleDefinition rule) {
        if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> compared(part, rule));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> compared(part, rule));
        } else if (constraint instanceof Constraint.Comparison comparison
                && comparison.left() instanceof Operand.Component component
                && SINGLE.contains(component.field().toString())) {
            boolean channel = component.field().name().equals("channel") && isEquality(comparison.operator());
            comparison.right().forEach(operand -> {
                if (channel) {
                    check(TreeComplaint.UNKNOWN_CHANNEL, operand, comparison.span(), rule);
                } else {
                    name(operand).ifPresent(name -> suspect(name, comparison.span()));
                }
            });
        }
    }

    private static boolean isEquality(Operator operator) {
        return operator.positive() == Operator.EQUAL || operator.positive() == Operator.IN;
    }

    private void check(TreeComplaint complaint, Operand operand, Span span, RuleDefinition rule) {
        Optional<String> written = name(operand);
        if (written.isEmpty()) {
            return;
        }
        String name = written.get();
        Optional<Set<String>> names = names(complaint, name);
        if (names.isEmpty()) {
            suspect(name, span);
        } else if (!names.get().contains(name)) {
            findings.error(complaint, span, Optional.of(rule.name()), name, hint(name, names.get()));
        }
    }

    private static Bilingual hint(String name, Set<String> names) {
        return names.isEmpty()
                ? TreePhrase.NONE_THERE.say()
                : OneName.advice(name).orElseGet(() -> NearestName.hint(name, names));
    }

    /** Nobody can say which names there are, but hardly one like this. */
    private void suspect(String name, Span span) {
        OneName.advice(name).ifPresent(advice -> findings.warning(TreeComplaint.NOT_ONE_NAME, span, name, advice));
    }

    private static Optional<String> name(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.value() instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Absent when nobody can say which there are. */
    private Optional<Set<String>> names(TreeComplaint complaint, String name) {
        return switch (complaint) {
            case UNKNOWN_TEMPLATE -> known.templates();
            case UNKNOWN_SEGMENT -> known.segments();
            case UNKNOWN_CHANNEL -> known.channels();
            default -> tags(name);
        };
    }

    /** Of a group that lists its tags; groups that do not take any tag. */
    private Optional<Set<String>> tags(String name) {
        String group = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        return Optional.ofNullable(vocabulary.tagGroups().get(group))
                .filter(of -> !of.tags().isEmpty())
                .map(of -> {
                    Set<String> tags = of.tags().stream()
                            .map(tag -> group + "/" + tag)
                            .collect(Collectors.toCollection(TreeSet::new));
                    known.tags().ifPresent(tags::addAll);
                    return tags;
                });
    }
}
