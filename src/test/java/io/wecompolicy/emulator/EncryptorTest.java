package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The vectors of protocol 1.6: V1 and V2 are WeCom's own, E1 to E3 were made with its npm package. */
class EncryptorTest {
    private static final String RANDOM = "0123456789abcdef";

    private final Encryptor encryptor =
            new Encryptor("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

    @Test
    void officialEcho_isEncryptedAndSignedAsInTheSample() {
        String encrypted = encrypt("1616140317555161061", "c41b64491c2468d0");

        assertThat(encrypted)
                .isEqualTo("P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==");
        assertThat(encryptor.sign("1409659589", "263014780", encrypted))
                .isEqualTo("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
        assertThat(encryptor.sign("1409659589", "263014780", encrypted.replace('+', ' ')))
                .isEqualTo("f4455856ea39cd4169aad045937055fde10bc819");
    }

    @Test
    void officialMessage_withPadOf30_isEncryptedAndSignedAsInTheSample() {
        String message = """
                <xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>
                <FromUserName><![CDATA[mycreate]]></FromUserName>
                <CreateTime>1409659813</CreateTime>
                <MsgType><![CDATA[text]]></MsgType>
                <Content><![CDATA[hello]]></Content>
                <MsgId>4561255354251345929</MsgId>
                <AgentID>218</AgentID>
                </xml>""";

        String encrypted = encrypt(message, "0960688932c47ef1");

        assertThat(encrypted)
                .isEqualTo("RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3Qczc"
                        + "dCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4"
                        + "Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+K"
                        + "qCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZ"
                        + "S9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZ"
                        + "Is2pDBS8R07+qN+E7Q==");
        assertThat(encryptor.sign("1409659813", "1372623149", encrypted))
                .isEqualTo("477715d11cdb4164915debcba66cb864d751f3e6");
    }

    @Test
    void alignedMessage_getsAWholeBlockOfPadding() {
        String encrypted = encrypt("abcdefghijklmnopqrstuvwxyz", RANDOM);

        assertThat(encrypted)
                .isEqualTo("sKqRbbiSUnDhFHOvPjtUMZGyoR1r/GzKAbbgquGlaOgIlt+xQAi/JKk90aBApUWQUg5O+k5ZufIRKoqgtkAVwJKF"
                        + "1H3y/sfk7izzwSIp1tYTy01NHOGT9sTJ2jdv5sCT");
        assertThat(encryptor.sign("1409659813", "1372623149", encrypted))
                .isEqualTo("c35bfb5c8f86866a4451f8aade4a2635cd40c410");
    }

    @Test
    void chineseMessage_isMeasuredInBytes() {
        String encrypted = encrypt("欢迎 émoji 😀", RANDOM);

        assertThat(encrypted)
                .isEqualTo("sKqRbbiSUnDhFHOvPjtUMe1R85XbtKhb7r9ePOyxsu8v3rz79QgeimBC8ju64MGmFl3Bz70C8LkEQKKQvl66SA==");
        assertThat(encryptor.sign("1403610513", "n", encrypted)).isEqualTo("31d58ba57ec51e72ee7670f1c50f7d57ee1e2e25");
    }

    @Test
    void addedContact_isEncryptedAndSignedAsInTheVector() {
        String message = "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><FromUserName><![CDATA[sys]]>"
                + "</FromUserName><CreateTime>1403610513</CreateTime><MsgType><![CDATA[event]]></MsgType><Event>"
                + "<![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[add_external_contact]]></ChangeType>"
                + "<UserID><![CDATA[zhangsan]]></UserID><ExternalUserID><![CDATA[woAJ2GCAAAXtWyujaWJHDDGi0mAAAA]]>"
                + "</ExternalUserID><State><![CDATA[teststate]]></State><WelcomeCode><![CDATA[WELCOMECODE]]>"
                + "</WelcomeCode></xml>";

        String encrypted = encrypt(message, RANDOM);

        assertThat(encrypted)
                .isEqualTo("sKqRbbiSUnDhFHOvPjtUMQt4o93Z7RIw5jBB62MqEINhKaM9eMS5BYRP3YqfaOp4WaT0GPBltRR0d6Brb8l/KpYiGI"
                        + "MpzeVwh+7K8G46kDK+dHgPEuZ/WJz1/DSInCiNv9YJuEZkqHZ8otPbIbb+X354iMCha+E0HGKTBV43XPdgzLDDEtp/"
                        + "tLniVIEChMkf4/Z5U+kwLTmeCzV+3KX1Vkh+nkOJkz4F8ya2xO48rXJb/8q+UYaEfjW6gkEdJPHqFgMpORb3G6ZE2h"
                        + "969yBUEWH9Jkfzv2RfhqRWKKp1VBmyqtcKYGH+hfnnkAH8YLmD0rUYWYneBOjj3ez+/AxJSXpoJtIZKI9uB49li0eM"
                        + "eeaMiHp5hU374kqZ4hmY2LY1fsABN8blebydEzcNqtuz/OP6uFDFTApAGlW2taIJHNDKPt2bhSq2DLcpSoAL13AgJt"
                        + "07jev2Ey9BTn8I/PyGYpJfUHmI3DosV1jHwI1JdERiN/t0BdwnMb/+0hxPYfCRvRIUEeoRsxa9wXxYYLFZvjI1RFca"
                        + "LkQED48oEn+yobJDBlrLTwsXht18ZWekVYQoSfe+jCK02P5JhCX1fXl/QN09YFV/CLBTCCNQ17JRyYU16IJxyA4p88"
                        + "sdeuG8gVtJI0kMq+ohHigYa3+61xTFBLlWI65NYRtTq1rssCDAt9Wzgdpa5ude/EG9NL/SLTiG65h10MiE2HmC3oTf"
                        + "yM8FJA==");
        assertThat(encryptor.sign("1403610513", "1372623149", encrypted))
                .isEqualTo("4fbbd9a0dee6641dc73dfd65fa4def5a6d5b2972");
    }

    private String encrypt(String message, String random) {
        return encryptor.encrypt(message, random.getBytes(StandardCharsets.US_ASCII));
    }
}
