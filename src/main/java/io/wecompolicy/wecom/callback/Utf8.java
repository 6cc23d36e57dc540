package io.wecompolicy.wecom.callback;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that must be UTF-8 to the last one. */
final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {}

    /** The text without a byte order mark. @throws CallbackRefused 400 when it is another encoding */
    static String strict(byte[] bytes) throws CallbackRefused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw CallbackRefused.unreadable("the text is not UTF-8");
        }
    }
}
