package io.wecompolicy.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestSecurity(
        user = "boss",
        roles = {"admin", "auditor"})
class MemberLoadTest {
    private static final String ZHANGSAN = """
            {"userId": "zhangsan", "name": "张三", "departments": ["总部/华东/上海"], "position": "门店导购",
             "grade": 3, "status": "active", "superior": "lisi"}""";
    private static final String LISI = """
            {"userId": "lisi", "name": "李四"}""";

    @BeforeEach
    void nobody() {
        load(TwoCorps.ONE, true, "[]");
        load(TwoCorps.OTHER, true, "[]");
    }

    @Test
    void members_loadedTwice_secondTimeAreUnchanged() {
        counts(load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]"), 2, 0, 0, 0);

        counts(load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]"), 0, 0, 2, 0);
    }

    @Test
    void members_listed_areAsLoadedWithDefaults() {
        load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]");

        Map<String, Object> list = list(TwoCorps.ONE, "").getMap("");

        Map<String, Object> lisi = Map.of(
                "userId",
                "lisi",
                "name",
                "李四",
                "departments",
                List.of(),
                "position",
                "",
                "grade",
                0,
                "status",
                "active",
                "superior",
                "",
                "roles",
                List.of());
        Map<String, Object> zhangsan = Map.of(
                "userId",
                "zhangsan",
                "name",
                "张三",
                "departments",
                List.of("总部/华东/上海"),
                "position",
                "门店导购",
                "grade",
                3,
                "status",
                "active",
                "superior",
                "lisi",
                "roles",
                List.of());
        assertThat(list.get("items")).isEqualTo(List.of(lisi, zhangsan));
        assertThat(list).containsEntry("nextCursor", null);
    }

    @Test
    void member_changed_isUpdatedAndOthersStay() {
        load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]");

        counts(load(TwoCorps.ONE, false, "[" + LISI.replace("李四", "李思") + "]"), 0, 1, 0, 0);

        assertThat(list(TwoCorps.ONE, "").getList("items.name")).isEqualTo(List.of("李思", "张三"));
    }

    @Test
    void replace_removesWhoIsAbsent() {
        load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]");

        counts(load(TwoCorps.ONE, true, "[" + LISI + "]"), 0, 0, 1, 1);

        assertThat(list(TwoCorps.ONE, "").getList("items.userId")).isEqualTo(List.of("lisi"));
    }

    @Test
    void badMembers_areAllNamed_nothingIsStored() {
        String bad = "[" + ZHANGSAN + """
                , {"userId": "", "grade": -1}, {"userId": "w", "status": "gone"}, {"userId": "x", "grade": "high"},
                {"userId": "y", "nickname": "Y"}, 7, {"userId": "zhangsan"}]""";

        load(TwoCorps.ONE, false, bad)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:wecom-policy:problem:invalid-input"))
                .body(
                        "violations.collect { it.field + ': ' + it.message }",
                        equalTo(List.of(
                                "[1].userId: must not be empty",
                                "[1].grade: must not be negative",
                                "[2].status: `gone` is not one of [active, disabled, inactive, left]",
                                "[3].grade: must be a whole number of at most 9 digits, without quotes",
                                "[4].nickname: is not a field here",
                                "[5]: must be an object",
                                "[6]: has the key of [0]: `zhangsan`")));

        assertThat(list(TwoCorps.ONE, "").getList("items")).isEmpty();
    }

    @Test
    void bodyThatIsNoArray_isRefused() {
        for (String body : List.of("", "{}")) {
            load(TwoCorps.ONE, false, body)
                    .statusCode(400)
                    .body("detail", equalTo("the body is not a JSON array; send `[{…}, …]`"));
        }
        for (String body : List.of("[{", "[{\"userId\": \"a\"}", "nonsense", "[]x")) {
            load(TwoCorps.ONE, false, body)
                    .statusCode(400)
                    .body("detail", startsWith("the body is not JSON at line 1, column "));
        }
    }

    @Test
    void bodyThatGoesOnBehindTheList_removesNobody() {
        load(TwoCorps.ONE, false, "[" + ZHANGSAN + "," + LISI + "]");

        load(TwoCorps.ONE, true, "[" + ZHANGSAN + "]  ," + LISI + "]").statusCode(400);
        load(TwoCorps.ONE, true, "[" + ZHANGSAN + "] []").statusCode(400);

        assertThat(list(TwoCorps.ONE, "").getList("items.userId")).isEqualTo(List.of("lisi", "zhangsan"));
    }

    @Test
    void members_ofOneCorp_areUnknownToAnother() {
        load(TwoCorps.ONE, false, "[" + ZHANGSAN + "]");

        counts(load(TwoCorps.OTHER, true, "[" + LISI + "]"), 1, 0, 0, 0);

        assertThat(list(TwoCorps.ONE, "").getList("items.userId")).isEqualTo(List.of("zhangsan"));
        assertThat(list(TwoCorps.OTHER, "").getList("items.userId")).isEqualTo(List.of("lisi"));
    }

    @Test
    void list_inParts_showsEachOnce() {
        load(TwoCorps.ONE, false, many(5));

        JsonPath first = list(TwoCorps.ONE, "&limit=2");
        JsonPath second = list(TwoCorps.ONE, "&limit=2&cursor=" + first.getString("nextCursor"));
        JsonPath third = list(TwoCorps.ONE, "&limit=2&cursor=" + second.getString("nextCursor"));

        assertThat(first.getList("items.userId")).isEqualTo(List.of("u00000", "u00001"));
        assertThat(second.getList("items.userId")).isEqualTo(List.of("u00002", "u00003"));
        assertThat(third.getList("items.userId")).isEqualTo(List.of("u00004"));
        assertThat(third.getString("nextCursor")).isNull();
    }

    @Test
    void wrongLimitOrCursor_isRefused() {
        for (String query : List.of("limit=0", "limit=501", "limit=abc", "cursor=%25", "cursor=AA", "cursor=xyz")) {
            given().get("/api/v1/members?corp=" + TwoCorps.ONE + "&" + query)
                    .then()
                    .statusCode(400)
                    .body("violations", hasSize(1));
        }
    }

    @Test
    void corp_notNamedOrUnknown_isRefused() {
        given().get("/api/v1/members").then().statusCode(400);
        given().get("/api/v1/members?corp=wx9").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ops", roles = "campaign")
    void members_loadedByCampaign_isForbidden() {
        given().contentType(ContentType.JSON)
                .body("[]")
                .put("/api/v1/members?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(403);
    }

    @Test
    void thirtyThousandMembers_areLoadedInOneCall() {
        String body = many(30_000);

        counts(load(TwoCorps.ONE, true, body), 30_000, 0, 0, 0);
        counts(load(TwoCorps.ONE, true, body), 0, 0, 30_000, 0);
    }

    @Test
    void change_isInTheAuditWithBeforeAndAfter() {
        load(TwoCorps.ONE, false, "[{\"userId\": \"audited\", \"name\": \"甲\"}]");
        load(TwoCorps.ONE, false, "[{\"userId\": \"audited\", \"name\": \"乙\"}]");
        load(TwoCorps.ONE, false, "[{\"userId\": \"audited\", \"name\": \"乙\"}]");
        load(TwoCorps.ONE, true, "[]");

        JsonPath audit = given().get("/api/v1/audit?objectType=member&objectId=audited&corp=" + TwoCorps.ONE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(audit.getList("items.action")).isEqualTo(List.of("remove", "update", "create"));
        assertThat(names(audit, "before")).isEqualTo(List.of("乙", "甲", "-"));
        assertThat(names(audit, "after")).isEqualTo(List.of("-", "乙", "甲"));
        assertThat(audit.getList("items.actor").stream().distinct().toList()).isEqualTo(List.of("boss"));
        assertThat(audit.getList("items.request").stream().distinct().toList())
                .isEqualTo(List.of("PUT /api/v1/members"));
    }

    /** A hyphen where there is no member. */
    private static List<String> names(JsonPath audit, String side) {
        return audit.getList("items.collect { it." + side + " == null ? '-' : it." + side + ".name }");
    }

    private static ValidatableResponse load(String corp, boolean replace, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/members?corp=" + corp + (replace ? "&replace=true" : ""))
                .then();
    }

    private static JsonPath list(String corp, String query) {
        return given().get("/api/v1/members?corp=" + corp + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void counts(ValidatableResponse answer, int created, int updated, int unchanged, int removed) {
        Map<String, Object> expected =
                Map.of("created", created, "updated", updated, "unchanged", unchanged, "removed", removed);
        assertThat(answer.statusCode(200).extract().jsonPath().<String, Object>getMap(""))
                .isEqualTo(expected);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"userId\": \"u%05d\", \"departments\": [\"总部/华东\"]}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
