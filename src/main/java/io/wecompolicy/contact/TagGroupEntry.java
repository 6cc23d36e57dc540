package io.wecompolicy.contact;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.platform.Violation;
import java.util.HashSet;
import java.util.List;

/**
 * A group of corp tags as the API loads and shows it.
 *
 * @param exclusive whether a customer carries at most one of them
 * @param sensitive whether it wants a right
 * @param owner department path that owns it; empty when nobody does
 * @param tags names without the group, each at most 30 characters (WeCom's limit)
 */
public record TagGroupEntry(String name, boolean exclusive, boolean sensitive, String owner, List<String> tags)
        implements Item {
    private static final int NAME_LENGTH = 30;

    public TagGroupEntry {
        name = requireNonNullElse(name, "");
        owner = requireNonNullElse(owner, "");
        tags = List.copyOf(requireNonNullElse(tags, List.of()));
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .key("name", name)
                .atMost("name", name, NAME_LENGTH)
                .that(!name.contains("/"), "name", "must not contain `/`, which divides group and tag")
                .distinct("tags", tags);
        if (!owner.isEmpty()) {
            checks.path("owner", owner);
        }
        for (int i = 0; i < tags.size(); i++) {
            checks.key("tags[" + i + "]", tags.get(i)).atMost("tags[" + i + "]", tags.get(i), NAME_LENGTH);
        }
        return checks.violations();
    }

    TagGroup fact() {
        return new TagGroup(name, exclusive, sensitive, owner, new HashSet<>(tags));
    }
}
