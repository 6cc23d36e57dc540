package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RoutingProfile.class)
class ScanTest {
    private static final CorpId CORP = new CorpId(RoutingProfile.CORP);
    private static final int SCANS = 500;

    @Inject
    Inbox inbox;

    @TestHTTPResource("/c/")
    URI pages;

    private final String mark = Ulids.next("s");
    private final String way = "cw" + mark;

    @Test
    void fiveHundredAtOnce_onACapOfSixty_reserveExactlySixty() {
        code("""
                {"userId": "a%s", "dailyCap": 60}""".formatted(mark));
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        List<CompletableFuture<String>> scans = IntStream.range(0, SCANS)
                .mapToObj(i -> http.sendAsync(
                                HttpRequest.newBuilder(pages.resolve(way)).build(),
                                HttpResponse.BodyHandlers.discarding())
                        .thenApply(answer -> answer.statusCode() + " "
                                + answer.headers().firstValue("Location").orElse("")))
                .toList();

        Map<String, Long> answers = scans.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        assertThat(answers)
                .isEqualTo(Map.of(
                        "303 https://work.weixin.qq.com/ca/a?customer_channel=" + state(), 60L,
                        "303 https://work.weixin.qq.com/ca/z?customer_channel=" + state(), 440L));
    }

    @Test
    void secondScanOfTheSamePerson_keepsTheSamePlace() {
        code("""
                {"userId": "a%s", "dailyCap": 1}, {"userId": "b%s", "dailyCap": 1}""".formatted(mark, mark));
        String place = scan("").getCookie("scan-place");

        assertThat(scan(place).getHeader("Location")).isEqualTo(link("a"));
        assertThat(scan("").getHeader("Location")).isEqualTo(link("b"));
        assertThat(scan("").getHeader("Location")).isEqualTo(link("z"));
    }

    @Test
    void customerWhoCame_isCountedOnce_notAsAPlaceToo() {
        code("""
                {"userId": "a%s", "dailyCap": 2}""".formatted(mark));
        scan("");
        ContactAdded added = new ContactAdded("a" + mark, Ulids.next("wm"), state(), Optional.empty(), Instant.now());
        inbox.accept(new Arrival(CORP, "line", added.toString().getBytes(StandardCharsets.UTF_8), added, Instant.now()))
                .toCompletableFuture()
                .join();
        await().until(() -> Admin.read("/api/v1/decisions?externalUserId=" + added.externalUserId())
                        .getList("items.findAll{it.event.type=='contact-added'}")
                        .size()
                == 1);

        assertThat(scan("").getHeader("Location")).isEqualTo(link("a"));
        assertThat(scan("").getHeader("Location")).isEqualTo(link("z"));
    }

    @Test
    void memberWithAPictureAlone_isShown() {
        code("""
                {"userId": "q%s"}""".formatted(mark));

        given().get("/c/" + way)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<img src=\"https://wework.qpic.cn/q\""));
    }

    @Test
    void codeThatIsUnknown_isAnsweredInWords() {
        given().get("/c/nobody-knows").then().statusCode(404).body(containsString("这个码没有开通"));
    }

    private io.restassured.response.Response scan(String place) {
        return given().redirects()
                .follow(false)
                .cookie("scan-place", place)
                .get("/c/" + way)
                .then()
                .statusCode(303)
                .extract()
                .response();
    }

    private String link(String name) {
        return "https://work.weixin.qq.com/ca/" + name + "?customer_channel=" + state();
    }

    private String state() {
        return mark.substring(mark.length() - 20);
    }

    private void code(String seats) {
        Admin.load("members", """
                [{"userId": "a%s", "name": "甲"}, {"userId": "b%s", "name": "乙"}, {"userId": "q%s", "name": "丙"}]""".formatted(mark, mark, mark));
        Admin.load("contact-ways", """
                [{"name": "码", "configId": "%s", "state": "%s", "channel": "双十一", "lastResort": "z%s", "seats": [%s],
                  "personalCodes": [{"userId": "a%s", "link": "https://work.weixin.qq.com/ca/a"},
                                    {"userId": "b%s", "link": "https://work.weixin.qq.com/ca/b"},
                                    {"userId": "q%s", "qrCode": "https://wework.qpic.cn/q"},
                                    {"userId": "z%s", "link": "https://work.weixin.qq.com/ca/z"}]}]""".formatted(way, state(), mark, seats, mark, mark, mark, mark));
    }
}
