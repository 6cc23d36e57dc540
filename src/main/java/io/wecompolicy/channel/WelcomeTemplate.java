package io.wecompolicy.channel;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.audit.catalogue.Checks;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.core.fact.Template;
import io.wecompolicy.platform.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A greeting as the API loads and shows it. Source of the limits: WeCom developer centre, "send welcome message" (92137).
 *
 * @param text at most 4000 bytes in UTF-8; may hold {@code [客户昵称]}
 * @param attachments at most 9, in WeCom's shape: {@code {"msgtype": "image", "image": {…}}}
 * @param fallbackText sent instead when the customer's name stays unknown; empty when {@code text} needs no name
 */
public record WelcomeTemplate(String id, String text, List<Map<String, Object>> attachments, String fallbackText)
        implements Item {
    private static final int TEXT_BYTES = 4000;
    private static final int ATTACHMENTS = 9;
    private static final String NICKNAME = "[客户昵称]";
    private static final String UNKNOWN_NAME =
            "has a placeholder that is not known; only `" + NICKNAME + "` is filled in";

    /** Not every text in brackets: WeCom shows {@code [微笑]} as a face. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\\[［【][^\\[\\]［］【】\\n]*(客户|昵称|姓名|名字)[^\\[\\]［］【】\\n]*[]］】]");

    public WelcomeTemplate {
        id = requireNonNullElse(id, "");
        text = requireNonNullElse(text, "");
        attachments = List.copyOf(requireNonNullElse(attachments, List.of()));
        fallbackText = requireNonNullElse(fallbackText, "");
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .key("id", id)
                .that(!text.isBlank() || !attachments.isEmpty(), "text", "must not be empty without attachments")
                .that(bytes(text) <= TEXT_BYTES, "text", "must have at most " + TEXT_BYTES + " bytes in UTF-8")
                .that(
                        bytes(fallbackText) <= TEXT_BYTES,
                        "fallbackText",
                        "must have at most " + TEXT_BYTES + " bytes in UTF-8")
                .that(hasKnownNames(text), "text", UNKNOWN_NAME)
                .that(hasKnownNames(fallbackText), "fallbackText", UNKNOWN_NAME)
                .that(attachments.size() <= ATTACHMENTS, "attachments", "must be at most " + ATTACHMENTS);
        for (int i = 0; i < attachments.size(); i++) {
            AttachmentShape.check(checks, "attachments[" + i + "]", attachments.get(i));
        }
        return checks.violations();
    }

    public Template fact() {
        return new Template(id, text, fallbackText);
    }

    private static boolean hasKnownNames(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .allMatch(found -> found.group().equals(NICKNAME));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
