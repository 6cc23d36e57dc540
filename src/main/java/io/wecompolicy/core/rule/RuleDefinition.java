package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.Specificity;
import java.util.List;

/** One rule, whatever notation it was written in. Its name is unique in its family. */
public record RuleDefinition(
        Family family,
        String name,
        Span span,
        RuleMetadata metadata,
        List<Condition> conditions,
        List<Consequence> consequences) {
    public RuleDefinition {
        conditions = List.copyOf(conditions);
        consequences = List.copyOf(consequences);
    }

    /** How special it is, from what it looks at. */
    public Specificity specificity() {
        return Specifics.of(conditions);
    }

    /** What its conclusions carry. The reason is its title, else its name. */
    public Origin origin() {
        String reason = metadata.title().isEmpty() ? name : metadata.title();
        return new Origin(
                family, name, span.file(), span.line(), span.cell(), metadata.priority(), specificity(), reason);
    }
}
