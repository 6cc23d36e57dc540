package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;

/** What may hang on a message, and how long its parts may be, in bytes (92137). */
final class Attachment {
    private Attachment() {}

    static void check(JsonNode attachment, Media media) {
        String type = attachment.path("msgtype").asText("");
        JsonNode content = attachment.path(type);
        switch (type) {
            case "image" -> image(content, media);
            case "link" -> link(content);
            case "miniprogram" -> miniProgram(content, media);
            case "video", "file" -> media.check(content.path("media_id").asText(""));
            default -> throw new Refusal(41065, "invalid attachment type");
        }
    }

    private static void image(JsonNode image, Media media) {
        String mediaId = image.path("media_id").asText("");
        String url = image.path("pic_url").asText("");
        if (mediaId.isEmpty() && url.isEmpty()) {
            throw Refusal.parameter("image needs media_id or pic_url");
        }
        if (!mediaId.isEmpty()) {
            media.check(mediaId);
        }
    }

    private static void link(JsonNode link) {
        required(link, "title", 128);
        required(link, "url", 2048);
        optional(link, "desc", 512);
        optional(link, "picurl", 2048);
    }

    private static void miniProgram(JsonNode program, Media media) {
        required(program, "title", 64);
        required(program, "appid", 64);
        required(program, "page", 1024);
        media.check(program.path("pic_media_id").asText(""));
    }

    private static void required(JsonNode content, String name, int bytes) {
        if (content.path(name).asText("").isEmpty()) {
            throw Refusal.parameter(name + " missing");
        }
        optional(content, name, bytes);
    }

    private static void optional(JsonNode content, String name, int bytes) {
        if (Call.bytes(content.path(name).asText("")) > bytes) {
            throw Refusal.parameter(name + " is longer than " + bytes + " bytes");
        }
    }
}
