package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Checks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What WeCom takes as an attachment of a welcome (92137). One wrong attachment makes WeCom refuse the whole greeting, when it
 * is too late to repair it; so it is checked when it is loaded.
 */
enum AttachmentShape {
    IMAGE("image", Set.of(), Set.of("media_id", "pic_url")) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            checks.that(
                    !text(content, "media_id").isEmpty()
                            || !text(content, "pic_url").isEmpty(),
                    place,
                    "needs `media_id` or `pic_url`");
            web(checks, place, content, "pic_url");
        }
    },
    LINK("link", Set.of("title", "url"), Set.of("desc", "picurl")) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            atMost(checks, place, content, "title", 128);
            atMost(checks, place, content, "desc", 512);
            atMost(checks, place, content, "url", 2048);
            web(checks, place, content, "url");
            web(checks, place, content, "picurl");
        }
    },
    MINI_PROGRAM("miniprogram", Set.of("title", "pic_media_id", "appid", "page"), Set.of()) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            atMost(checks, place, content, "title", 64);
        }
    },
    VIDEO("video", Set.of("media_id"), Set.of()),
    FILE("file", Set.of("media_id"), Set.of());

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/\\s]\\S*");
    private static final Set<String> TYPES =
            Arrays.stream(values()).map(shape -> shape.type).collect(Collectors.toSet());

    private final String type;
    private final Set<String> required;
    private final Set<String> optional;

    AttachmentShape(String type, Set<String> required, Set<String> optional) {
        this.type = type;
        this.required = required;
        this.optional = optional;
    }

    static void check(Checks checks, String place, Map<String, Object> attachment) {
        String type = text(attachment, "msgtype");
        checks.oneOf(place + ".msgtype", type, TYPES);
        Arrays.stream(values())
                .filter(shape -> shape.type.equals(type))
                .forEach(shape -> shape.checkOwn(checks, place, attachment));
    }

    private void checkOwn(Checks checks, String place, Map<String, Object> attachment) {
        known(checks, place, attachment, Set.of("msgtype", type));
        String own = place + "." + type;
        if (!(attachment.get(type) instanceof Map<?, ?> content)) {
            checks.that(false, own, "must be an object");
            return;
        }
        Set<String> fields = new TreeSet<>(required);
        fields.addAll(optional);
        known(checks, own, content, fields);
        fields.forEach(field -> checks.that(
                content.get(field) == null || content.get(field) instanceof String,
                own + "." + field,
                "must be a text in quotes"));
        required.stream()
                .sorted()
                .forEach(field -> checks.that(!text(content, field).isEmpty(), own + "." + field, "must not be empty"));
        checkContent(checks, own, content);
    }

    void checkContent(Checks checks, String place, Map<?, ?> content) {}

    private static void atMost(Checks checks, String place, Map<?, ?> content, String field, int bytes) {
        checks.that(
                text(content, field).getBytes(StandardCharsets.UTF_8).length <= bytes,
                place + "." + field,
                "must have at most " + bytes + " bytes in UTF-8");
    }

    private static void known(Checks checks, String place, Map<?, ?> content, Set<String> fields) {
        content.keySet().stream()
                .map(String::valueOf)
                .filter(field -> !fields.contains(field))
                .forEach(field -> checks.that(
                        false, place, "`" + field + "` is not a field here; there are " + new TreeSet<>(fields)));
    }

    private static void web(Checks checks, String place, Map<?, ?> content, String field) {
        String url = text(content, field);
        checks.that(
                url.isEmpty() || WEB.matcher(url).matches(),
                place + "." + field,
                "`" + url + "` is not an address that begins with http:// or https://");
    }

    private static String text(Map<?, ?> content, String field) {
        return content.get(field) instanceof String text ? text : "";
    }
}
