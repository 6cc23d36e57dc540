package io.wecompolicy.directory;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.platform.Violation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A right as the API loads and shows it. The same right by two ways is two entries, so that rules can see both.
 *
 * @param subject {@code member:}, {@code department:} (a path) or {@code role:} and a name
 * @param action such as {@code tag.edit}
 * @param resource kind and name, such as {@code tag-group:消费力分级}
 * @param effect {@code allow} or {@code deny}
 * @param scope what it is limited to; empty when it is not
 * @param via where it comes from, such as {@code strategy:3}
 */
public record GrantEntry(String subject, String action, String resource, String effect, String scope, String via)
        implements Item {
    static final Set<String> EFFECTS = Set.of("allow", "deny");
    private static final String DEPARTMENT = "department:";
    private static final Pattern SUBJECT = Pattern.compile("(member|department|role):.+");
    private static final Pattern RESOURCE = Pattern.compile("[a-z-]+:.+");

    public GrantEntry {
        subject = requireNonNullElse(subject, "");
        action = requireNonNullElse(action, "");
        resource = requireNonNullElse(resource, "");
        effect = requireNonNullElse(effect, "");
        scope = requireNonNullElse(scope, "");
        via = requireNonNullElse(via, "");
    }

    @Override
    public String key() {
        return String.join("|", subject, action, resource, scope, via);
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .that(
                        SUBJECT.matcher(subject).matches(),
                        "subject",
                        "must be `member:`, `department:` or `role:` and a name")
                .key("action", action)
                .that(
                        RESOURCE.matcher(resource).matches(),
                        "resource",
                        "must be a kind and a name, such as `tag-group:…`")
                .oneOf("effect", effect, EFFECTS)
                .that(
                        !(subject + action + resource + scope + via).contains("|"),
                        "subject",
                        "must not contain `|`, nor may the other fields")
                .atMost("subject", key(), 1000);
        if (subject.startsWith(DEPARTMENT)) {
            checks.path("subject", subject.substring(DEPARTMENT.length()));
        }
        return checks.violations();
    }

    Grant fact() {
        return new Grant(subject, action, resource, effect, scope, via);
    }
}
