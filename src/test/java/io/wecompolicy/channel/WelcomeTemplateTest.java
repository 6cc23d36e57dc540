package io.wecompolicy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.platform.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTemplateTest {
    @Test
    void template_withTheNicknameAndFaces_isGood() {
        assertThat(new WelcomeTemplate(
                                "t",
                                "[客户昵称]您好[微笑] [1]",
                                List.of(link("HTTPS://example.com/a?b=c"), image("http://example.com/a.png")),
                                "您好")
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[客户姓名]您好", "【客户昵称】您好", "[ 客户昵称 ]", "[昵称]", "[客户昵称]和[客户名字]"})
    void placeholder_thatIsNotKnown_isRefused(String text) {
        String message = "has a placeholder that is not known; only `[客户昵称]` is filled in";

        assertThat(new WelcomeTemplate("t", text, List.of(), text).violations())
                .isEqualTo(List.of(new Violation("text", message), new Violation("fallbackText", message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:x", "ftp://example.com", "example.com", "http://", "https://a b"})
    void address_thatIsNotOfTheWeb_isRefused(String url) {
        String message = "`" + url + "` is not an address that begins with http:// or https://";

        assertThat(new WelcomeTemplate("t", "x", List.of(link(url), image(url)), "").violations())
                .isEqualTo(List.of(
                        new Violation("attachments[0].link.url", message),
                        new Violation("attachments[1].image.pic_url", message)));
    }

    @Test
    void attachment_withOtherFieldsOrTypes_isRefused() {
        Map<String, Object> file = Map.of("msgtype", "file", "file", Map.of("media_id", 7, "name", "x"), "video", "v");

        assertThat(new WelcomeTemplate("t", "x", List.of(file, Map.of()), "").violations())
                .isEqualTo(List.of(
                        new Violation("attachments[0]", "`video` is not a field here; there are [file, msgtype]"),
                        new Violation("attachments[0].file", "`name` is not a field here; there are [media_id]"),
                        new Violation("attachments[0].file.media_id", "must be a text in quotes"),
                        new Violation("attachments[0].file.media_id", "must not be empty"),
                        new Violation(
                                "attachments[1].msgtype", "must be one of [file, image, link, miniprogram, video]")));
    }

    private static Map<String, Object> link(String url) {
        return Map.of("msgtype", "link", "link", Map.of("title", "t", "url", url));
    }

    private static Map<String, Object> image(String url) {
        return Map.of("msgtype", "image", "image", Map.of("pic_url", url));
    }
}
