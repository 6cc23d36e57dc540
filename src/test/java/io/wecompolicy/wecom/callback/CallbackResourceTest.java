package io.wecompolicy.wecom.callback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.inbox.InboxProfile;
import io.wecompolicy.platform.TestDatabase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(InboxProfile.class)
class CallbackResourceTest {
    private final TestEncryptor main = new TestEncryptor(TestEncryptor.TOKEN, TestEncryptor.KEY, TestEncryptor.CORP);
    private final TestEncryptor second = new TestEncryptor("secondToken", TestEncryptor.KEY, TestEncryptor.CORP);
    private final TestEncryptor other =
            new TestEncryptor(InboxProfile.OTHER_TOKEN, TestEncryptor.KEY, InboxProfile.OTHER_CORP);

    @TestHTTPResource("/callback/main")
    URI door;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void officialVerification_isEchoed_andNothingElse() {
        Response answer = given().queryParam("msg_signature", "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3")
                .queryParam("timestamp", "1409659589")
                .queryParam("nonce", "263014780")
                .queryParam(
                        "echostr",
                        "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==")
                .get("/callback/main");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.asByteArray()).isEqualTo("1616140317555161061".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void verification_forgedOrOfUnknownApp_isRefused() {
        signed(main, main.encrypt("echo"))
                .queryParam("echostr", second.encrypt("other"))
                .get("/callback/main")
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("title", equalTo("forbidden"));
        given().get("/callback/main").then().statusCode(403);
        given().get("/callback/nobody").then().statusCode(404);
        String elsewhere = new TestEncryptor(TestEncryptor.TOKEN, TestEncryptor.KEY, "wwElsewhere").encrypt("echo");
        signed(main, elsewhere)
                .queryParam("echostr", elsewhere)
                .get("/callback/main")
                .then()
                .statusCode(403);
    }

    @Test
    void delivery_ofTwoApps_isStoredOnce() throws SQLException {
        String customer = "wm" + UUID.randomUUID();
        String xml = added(customer);

        deliver("main", main, xml).then().statusCode(200).body(equalTo("success"));
        deliver("main", main, xml).then().statusCode(200).body(equalTo("success"));
        deliver("second", second, xml).then().statusCode(200).body(equalTo("success"));
        deliver("other", other, xml).then().statusCode(200).body(equalTo("success"));

        assertThat(stored(customer))
                .isEqualTo(List.of("main: main,second", "other: other").toString());
    }

    @Test
    void jsonEnvelope_isRead() throws SQLException {
        String customer = "wm" + UUID.randomUUID();
        String encrypted = main.encrypt(added(customer));

        signed(main, encrypted)
                .body("{\"tousername\":\"x\",\"encrypt\":\"" + encrypted + "\",\"agentid\":\"218\"}")
                .post("/callback/main")
                .then()
                .statusCode(200);

        assertThat(stored(customer)).isEqualTo("[main: main]");
    }

    @Test
    void unknownEvent_isAcknowledged() {
        deliver("main", main, "<xml><Event>from_the_future</Event><CreateTime>1</CreateTime></xml>")
                .then()
                .statusCode(200);
    }

    @Test
    void delivery_forgedOrForSomebodyElse_isRefused_andNothingIsStored() throws SQLException {
        String customer = "wm" + UUID.randomUUID();
        String xml = added(customer);

        deliver("second", main, xml).then().statusCode(403);
        deliver("other", other, xml.replace("<xml>", "<xml><AuthCorpId>wwElsewhere</AuthCorpId>"))
                .then()
                .statusCode(403);
        deliver("main", new TestEncryptor(TestEncryptor.TOKEN, TestEncryptor.KEY, InboxProfile.OTHER_CORP), xml)
                .then()
                .statusCode(403);
        deliver("nobody", main, xml).then().statusCode(404);
        String encrypted = main.encrypt(xml);
        signed(main, encrypted)
                .body(TestEncryptor.envelope(encrypted.substring(0, 64)))
                .post("/callback/main")
                .then()
                .statusCode(403);

        assertThat(stored(customer)).isEqualTo("[]");
    }

    @Test
    void delivery_thatCanNotBeRead_isABadRequest() throws SQLException {
        String customer = "wm" + UUID.randomUUID();
        for (String body : List.of(
                "",
                "hello",
                "<xml>",
                "<xml></xml>",
                "{",
                "{\"encrypt\": {}}",
                "[1]",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&f;</Encrypt></xml>",
                "<a>".repeat(1000))) {
            signed(main, "").body(body).post("/callback/main").then().statusCode(400);
        }
        byte[] latin = "<xml><Encrypt>\u00e9</Encrypt></xml>".getBytes(StandardCharsets.ISO_8859_1);
        signed(main, "")
                .contentType("text/xml")
                .body(latin)
                .post("/callback/main")
                .then()
                .statusCode(400);
        byte[] chinese = ("<xml><Name>张三</Name>" + added(customer)).getBytes(Charset.forName("GBK"));
        String encrypted = main.encrypt(chinese);
        signed(main, encrypted)
                .body(TestEncryptor.envelope(encrypted))
                .post("/callback/main")
                .then()
                .statusCode(400);
        deliver("main", main, "<xml><unclosed>").then().statusCode(400);
        deliver("main", main, "<!DOCTYPE x []>" + added(customer)).then().statusCode(400);

        assertThat(stored(customer)).isEqualTo("[]");
    }

    @Test
    void body_over1MiB_isTooLarge_withAndWithoutLength() throws IOException, InterruptedException {
        byte[] fits = new byte[CallbackResource.LARGEST_BODY];
        byte[] large = new byte[CallbackResource.LARGEST_BODY + 1];
        byte[] huge = new byte[5 * CallbackResource.LARGEST_BODY];

        assertThat(post(BodyPublishers.ofByteArray(fits))).isEqualTo(400);
        assertThat(post(BodyPublishers.ofByteArray(large))).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))))
                .isEqualTo(413);
    }

    @Test
    void address_thatIsGarbage_isNeverOurFault() throws IOException {
        for (String query : List.of(
                "msg_signature=%zz",
                "msg_signature=%ff%fe&timestamp=%00&nonce=%C0", "&&&=&=", "timestamp=" + "1".repeat(3000))) {
            assertThat(raw(query)).as(query).isBetween(400, 499);
        }
    }

    private int post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door).POST(body).build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private int raw(String query) throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream()
                    .write(("POST /callback/main?" + query
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private static Response deliver(String app, TestEncryptor side, String xml) {
        String encrypted = side.encrypt(xml);
        return signed(side, encrypted)
                .contentType("text/xml")
                .body(TestEncryptor.envelope(encrypted))
                .post("/callback/" + app);
    }

    private static RequestSpecification signed(TestEncryptor side, String encrypted) {
        return given().queryParam("msg_signature", side.sign("1409659813", "1372623149", encrypted))
                .queryParam("timestamp", "1409659813")
                .queryParam("nonce", "1372623149");
    }

    private static String added(String customer) {
        return "<xml><ToUserName>x</ToUserName><FromUserName>sys</FromUserName><CreateTime>1403610513</CreateTime>"
                + "<MsgType>event</MsgType><Event>change_external_contact</Event><ChangeType>add_external_contact</ChangeType>"
                + "<UserID>zhangsan</UserID><ExternalUserID>" + customer + "</ExternalUserID></xml>";
    }

    private String stored(String customer) throws SQLException {
        String sql =
                "select coalesce(array_agg(e.app || ': ' || array_to_string(s.apps, ',') order by e.id), '{}') from inbox_event e"
                        + " join inbox_seen s on s.event_id = e.id where e.external_user_id = '" + customer + "'";
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray()).toString();
        }
    }
}
