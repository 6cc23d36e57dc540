package io.wecompolicy.wecom.callback;

import static io.wecompolicy.wecom.callback.TestEncryptor.CORP;
import static io.wecompolicy.wecom.callback.TestEncryptor.KEY;
import static io.wecompolicy.wecom.callback.TestEncryptor.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.platform.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The vectors of protocol 1.6: V1 and V2 are WeCom's own, E1 to E3 were made with its published package. */
class CallbackCipherTest {
    private static final String V1 =
            "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
    private static final String V2 =
            "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911"
                    + "L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLx"
                    + "AUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9"
                    + "nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/u"
                    + "h9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";
    private static final String E1 =
            "sKqRbbiSUnDhFHOvPjtUMZGyoR1r/GzKAbbgquGlaOgIlt+xQAi/JKk90aBApUWQUg5O+k5ZufIRKoqgtkAVwJKF1H3y/sfk7izzwSIp1tYTy01NHOGT9sTJ2jdv5sCT";
    private static final String E2 =
            "sKqRbbiSUnDhFHOvPjtUMe1R85XbtKhb7r9ePOyxsu8v3rz79QgeimBC8ju64MGmFl3Bz70C8LkEQKKQvl66SA==";
    private static final String E3 =
            "sKqRbbiSUnDhFHOvPjtUMQt4o93Z7RIw5jBB62MqEINhKaM9eMS5BYRP3YqfaOp4WaT0GPBltRR0d6Brb8l/KpYiGIMpzeVw"
                    + "h+7K8G46kDK+dHgPEuZ/WJz1/DSInCiNv9YJuEZkqHZ8otPbIbb+X354iMCha+E0HGKTBV43XPdgzLDDEtp/tLniVIEChMkf"
                    + "4/Z5U+kwLTmeCzV+3KX1Vkh+nkOJkz4F8ya2xO48rXJb/8q+UYaEfjW6gkEdJPHqFgMpORb3G6ZE2h969yBUEWH9Jkfzv2Rf"
                    + "hqRWKKp1VBmyqtcKYGH+hfnnkAH8YLmD0rUYWYneBOjj3ez+/AxJSXpoJtIZKI9uB49li0eMeeaMiHp5hU374kqZ4hmY2LY1"
                    + "fsABN8blebydEzcNqtuz/OP6uFDFTApAGlW2taIJHNDKPt2bhSq2DLcpSoAL13AgJt07jev2Ey9BTn8I/PyGYpJfUHmI3Dos"
                    + "V1jHwI1JdERiN/t0BdwnMb/+0hxPYfCRvRIUEeoRsxa9wXxYYLFZvjI1RFcaLkQED48oEn+yobJDBlrLTwsXht18ZWekVYQo"
                    + "Sfe+jCK02P5JhCX1fXl/QN09YFV/CLBTCCNQ17JRyYU16IJxyA4p88sdeuG8gVtJI0kMq+ohHigYa3+61xTFBLlWI65NYRtT"
                    + "q1rssCDAt9Wzgdpa5ude/EG9NL/SLTiG65h10MiE2HmC3oTfyM8FJA==";
    private static final String OTHER_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final CallbackCipher cipher = new CallbackCipher(List.of(TOKEN), List.of(KEY), CORP);
    private final TestEncryptor weCom = new TestEncryptor(TOKEN, KEY, CORP);

    @Test
    void officialEcho_opens() throws CallbackRefused {
        Signature signature = new Signature("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780");

        assertThat(text(cipher.open(signature, V1))).isEqualTo("1616140317555161061");
    }

    @Test
    void echoWhosePlusBecameSpace_isForged() {
        Signature signature = new Signature("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780");

        refuses(ProblemType.FORBIDDEN, () -> cipher.open(signature, V1.replace('+', ' ')));
    }

    @Test
    void officialDeliveryWithPadOf30_opens() throws CallbackRefused {
        Signature signature = new Signature("477715d11cdb4164915debcba66cb864d751f3e6", "1409659813", "1372623149");

        assertThat(text(cipher.open(signature, V2))).isEqualTo("""
                <xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>
                <FromUserName><![CDATA[mycreate]]></FromUserName>
                <CreateTime>1409659813</CreateTime>
                <MsgType><![CDATA[text]]></MsgType>
                <Content><![CDATA[hello]]></Content>
                <MsgId>4561255354251345929</MsgId>
                <AgentID>218</AgentID>
                </xml>""");
    }

    @Test
    void fullBlockOfPadding_opens() throws CallbackRefused {
        Signature signature = new Signature("c35bfb5c8f86866a4451f8aade4a2635cd40c410", "1409659813", "1372623149");

        assertThat(text(cipher.open(signature, E1))).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(weCom.encrypt("abcdefghijklmnopqrstuvwxyz")).isEqualTo(E1);
    }

    @Test
    void lengthInBytes_opens() throws CallbackRefused {
        Signature signature = new Signature("31d58ba57ec51e72ee7670f1c50f7d57ee1e2e25", "1403610513", "n");

        assertThat(text(cipher.open(signature, E2))).isEqualTo("欢迎 émoji 😀");
        assertThat(weCom.encrypt("欢迎 émoji 😀")).isEqualTo(E2);
    }

    @Test
    void addedContact_opens() throws CallbackRefused {
        Signature signature = new Signature("4fbbd9a0dee6641dc73dfd65fa4def5a6d5b2972", "1403610513", "1372623149");

        assertThat(text(cipher.open(signature, E3)))
                .contains("<ChangeType><![CDATA[add_external_contact]]></ChangeType>");
    }

    @Test
    void signatureOfOtherText_isForged() {
        Signature signature = new Signature("4fbbd9a0dee6641dc73dfd65fa4def5a6d5b2972", "1403610513", "1372623149");

        refuses(ProblemType.FORBIDDEN, () -> cipher.open(signature, V2));
        refuses(ProblemType.FORBIDDEN, () -> cipher.open(signature, E3.substring(0, 64)));
        refuses(ProblemType.FORBIDDEN, () -> cipher.open(Signature.of(null, null, null), ""));
    }

    @Test
    void otherReceiver_isRefused() {
        TestEncryptor other = new TestEncryptor(TOKEN, KEY, "ww0000000000000000");

        refuses(ProblemType.FORBIDDEN, () -> open(cipher, other, other.encrypt("hello")));
    }

    @Test
    void textThatIsNoneOfOurs_isUnreadable() {
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, "no base64!"));
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, ""));
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, "QUJD"));
        // pads of 0, of 33, and one whose bytes differ
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(new byte[64])));
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(filled(64, 33))));
        byte[] uneven = filled(64, 32);
        uneven[40] = 7;
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(uneven)));
        // a length beyond the text, and a negative one
        byte[] tooLong = filled(64, 32);
        tooLong[16] = 0;
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(tooLong)));
        byte[] negative = filled(64, 32);
        negative[16] = -1;
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(negative)));
        // a text too short to hold a length
        refuses(ProblemType.BAD_REQUEST, () -> open(cipher, weCom, weCom.encryptPadded(filled(16, 16))));
    }

    @Test
    void previousTokenAndKey_openDuringRotation() throws CallbackRefused {
        CallbackCipher rotating = new CallbackCipher(List.of("newToken", TOKEN), List.of(OTHER_KEY, KEY), CORP);

        for (String token : List.of("newToken", TOKEN)) {
            for (String key : List.of(OTHER_KEY, KEY)) {
                TestEncryptor side = new TestEncryptor(token, key, CORP);
                assertThat(text(open(rotating, side, side.encrypt("hello")))).isEqualTo("hello");
            }
        }
        TestEncryptor wrong = new TestEncryptor("oldest", KEY, CORP);
        refuses(ProblemType.FORBIDDEN, () -> open(rotating, wrong, wrong.encrypt("hello")));
    }

    private static byte[] open(CallbackCipher cipher, TestEncryptor side, String encrypted) throws CallbackRefused {
        return cipher.open(new Signature(side.sign("1", "2", encrypted), "1", "2"), encrypted);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void refuses(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CallbackRefused.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
