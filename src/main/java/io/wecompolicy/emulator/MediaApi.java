package io.wecompolicy.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Uploads of files (90253, 90256): one multipart part, of which only the size matters here. */
final class MediaApi {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LEAST = 5;
    private static final Map<String, Integer> MOST =
            Map.of("image", 10 * MEGABYTE, "voice", 2 * MEGABYTE, "video", 10 * MEGABYTE, "file", 20 * MEGABYTE);
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    private final Randomness randomness;
    private final Clock clock;

    MediaApi(Randomness randomness, Clock clock) {
        this.randomness = randomness;
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.upload("media/upload", this::upload), Endpoint.upload("media/uploadimg", this::image));
    }

    private Body upload(Call call) {
        String type = call.query("type").orElse("");
        @Nullable Integer most = MOST.get(type);
        if (most == null) {
            throw new Refusal(40004, "invalid media type");
        }
        check(size(call), most);
        return new Body()
                .with("type", type)
                .with("media_id", call.company().media().add())
                .with("created_at", Long.toString(clock.instant().getEpochSecond()));
    }

    private Body image(Call call) {
        check(size(call), 2 * MEGABYTE);
        return new Body().with("url", "https://wework.qpic.cn/wwpic/" + randomness.hex(16) + "/0");
    }

    private static void check(int size, int most) {
        if (size < LEAST) {
            throw new Refusal(40006, "invalid media size");
        }
        if (size > most) {
            throw new Refusal(45001, "media size out of limit");
        }
    }

    /** Bytes between the head of the first part and the boundary that ends it. */
    private static int size(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.contentType());
        if (!boundary.find()) {
            throw new Refusal(44001, "empty media data");
        }
        String content = new String(call.content(), StandardCharsets.ISO_8859_1);
        int head = content.indexOf("\r\n\r\n");
        int end = content.indexOf("\r\n--" + boundary.group(1), Math.max(head, 0) + 2);
        return Optional.of(end - head - 4)
                .filter(size -> head >= 0 && end >= 0)
                .orElseThrow(() -> new Refusal(44001, "empty media data"));
    }
}
