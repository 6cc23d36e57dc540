package io.wecompolicy.directory;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.platform.Violation;
import java.util.List;

/**
 * A department as the API loads and shows it.
 *
 * @param path from the root, such as {@code 总部/华东/上海}
 * @param id WeCom's id; empty when nobody told
 * @param leaders user ids
 */
public record Department(String path, String id, List<String> leaders) implements Item {
    public Department {
        path = requireNonNullElse(path, "");
        id = requireNonNullElse(id, "");
        leaders = List.copyOf(requireNonNullElse(leaders, List.of()));
    }

    @Override
    public String key() {
        return path;
    }

    @Override
    public List<Violation> violations() {
        return new Checks().path("path", path).distinct("leaders", leaders).violations();
    }
}
