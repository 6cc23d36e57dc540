package io.wecompolicy.audit.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every list that people load does in the same way, through the HTTP door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestSecurity(
        user = "boss",
        roles = {"admin", "auditor"})
class ListLoadTest {
    static Stream<ListSample> lists() {
        return Stream.of(
                new ListSample(
                        "departments",
                        "department",
                        "{'path': '总部', 'id': '1', 'leaders': []}",
                        "{'path': '总部/华东', 'id': '2', 'leaders': ['lisi']}",
                        "{'path': '总部', 'id': '1', 'leaders': ['wangwu']}",
                        "{'path': '/总部'}",
                        "path: `/总部` has an empty name between its slashes"),
                new ListSample(
                        "shifts",
                        "shift",
                        "{'userId': 'zhangsan', 'date': '2026-11-11', 'from': '22:00:00', 'to': '06:00:00', 'slot': '夜班'}",
                        "{'userId': 'zhangsan', 'date': '2026-11-12', 'from': '09:00:00', 'to': '18:00:00', 'slot': '白班'}",
                        "{'userId': 'zhangsan', 'date': '2026-11-11', 'from': '22:00:00', 'to': '05:00:00', 'slot': '夜班'}",
                        "{'userId': 'zhangsan', 'date': '2026-11-11', 'from': '22:00:00', 'slot': '夜班'}",
                        "to: must not be empty"),
                new ListSample(
                        "calendar",
                        "calendar-day",
                        "{'date': '2026-10-01', 'kind': 'holiday', 'name': '国庆节'}",
                        "{'date': '2026-10-10', 'kind': 'make-up', 'name': '国庆调休'}",
                        "{'date': '2026-10-01', 'kind': 'holiday', 'name': '国庆'}",
                        "{'date': '2026-10-02', 'kind': 'workday', 'name': ''}",
                        "kind: `workday` is not one of [holiday, make-up]"),
                new ListSample(
                        "grants",
                        "grant",
                        "{'subject': 'department:销售部', 'action': 'tag.edit', 'resource': 'tag-group:消费力分级', "
                                + "'effect': 'allow', 'scope': '', 'via': 'strategy:3'}",
                        "{'subject': 'member:zhangsan', 'action': 'tag.edit', 'resource': 'tag-group:消费力分级', "
                                + "'effect': 'deny', 'scope': '', 'via': 'strategy:4'}",
                        "{'subject': 'department:销售部', 'action': 'tag.edit', 'resource': 'tag-group:消费力分级', "
                                + "'effect': 'deny', 'scope': '', 'via': 'strategy:3'}",
                        "{'subject': '销售部', 'action': 'tag.edit', 'resource': 'tag-group:消费力分级', 'effect': 'allow'}",
                        "subject: must be `member:`, `department:` or `role:` and a name"),
                new ListSample(
                        "contact-ways",
                        "contact-way",
                        "{'name': '地铁二号线', 'configId': '42b3', 'state': 'metro-line2', 'channel': '地铁广告', 'purpose': 'campaign', "
                                + "'expiresAt': null, 'seats': [{'userId': 'zhangsan', 'level': 1, 'share': 20, 'dailyCap': 100}], "
                                + "'lastResort': 'wangwu', 'test': false, 'personalCodes': []}",
                        "{'name': '门店', 'configId': '42b4', 'state': 'shop', 'channel': '门店海报', 'purpose': '', "
                                + "'expiresAt': '2026-12-31T00:00:00+08:00', 'seats': [], 'lastResort': '', 'test': true, "
                                + "'personalCodes': [{'userId': 'a', 'link': 'https://work.weixin.qq.com/ca/a', 'qrCode': ''}]}",
                        "{'name': '地铁二号线', 'configId': '42b3', 'state': 'metro-line2', 'channel': '地铁广告', 'purpose': 'campaign', "
                                + "'expiresAt': null, 'seats': [{'userId': 'lisi', 'level': 1, 'share': 20, 'dailyCap': 100}], "
                                + "'lastResort': 'wangwu', 'test': false, 'personalCodes': []}",
                        "{'name': 'n', 'configId': 'c', 'state': 's', 'seats': [{'userId': 'a', 'level': 0}]}",
                        "seats[0].level: must be 1 or more"),
                new ListSample(
                        "welcome-templates",
                        "welcome-template",
                        "{'id': 'day', 'text': '您好', 'attachments': [], 'fallbackText': ''}",
                        "{'id': 'night-bot', 'text': '[客户昵称]您好…', 'attachments': [{'msgtype': 'link', "
                                + "'link': {'title': '菜单', 'url': 'https://example.com/menu'}}], 'fallbackText': '您好'}",
                        "{'id': 'day', 'text': '您好!', 'attachments': [], 'fallbackText': ''}",
                        "{'id': 'x', 'text': 'x', 'attachments': [{'msgtype': 'link', 'link': {'title': 't'}}]}",
                        "attachments[0].link.url: must not be empty"),
                new ListSample(
                        "tag-groups",
                        "tag-group",
                        "{'name': '消费力分级', 'exclusive': true, 'sensitive': true, 'owner': '总部', 'tags': ['高', '中', '低']}",
                        "{'name': '渠道来源', 'exclusive': false, 'sensitive': false, 'owner': '', 'tags': ['地铁广告']}",
                        "{'name': '消费力分级', 'exclusive': true, 'sensitive': true, 'owner': '总部', 'tags': ['高', '低']}",
                        "{'name': '城市', 'tags': ['上海', '上海']}",
                        "tags: must not name one twice"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_loadedTwice_isUnchangedAndShownAsLoaded(ListSample list) {
        empty(list);

        counts(load(list, TwoCorps.ONE, false, list.first(), list.second()), 2, 0, 0, 0);
        counts(load(list, TwoCorps.ONE, false, list.first(), list.second()), 0, 0, 2, 0);

        assertThat(items(list, TwoCorps.ONE)).containsExactlyInAnyOrder(json(list.first()), json(list.second()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void entry_changed_isUpdatedAndReplaceRemovesTheOther(ListSample list) {
        empty(list);
        load(list, TwoCorps.ONE, false, list.first(), list.second());

        counts(load(list, TwoCorps.ONE, true, list.changed()), 0, 1, 0, 1);

        assertThat(items(list, TwoCorps.ONE)).isEqualTo(List.of(json(list.changed())));
        assertThat(lastChanges(list)).isEqualTo(List.of("remove", "update", "create", "create"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void badEntry_isNamed_nothingIsStored(ListSample list) {
        empty(list);

        load(list, TwoCorps.ONE, true, list.first(), list.bad())
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ': ' + it.message }",
                        equalTo(List.of("[1]." + list.violation())));

        assertThat(items(list, TwoCorps.ONE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_ofOneCorp_isUnknownToAnother(ListSample list) {
        empty(list);
        load(list, TwoCorps.ONE, false, list.first());

        counts(load(list, TwoCorps.OTHER, true, list.changed()), 1, 0, 0, 0);

        assertThat(items(list, TwoCorps.ONE)).isEqualTo(List.of(json(list.first())));
        assertThat(items(list, TwoCorps.OTHER)).isEqualTo(List.of(json(list.changed())));
    }

    @ParameterizedTest
    @MethodSource("lists")
    @TestSecurity(user = "watcher", roles = "auditor")
    void auditor_mayReadButNotLoad(ListSample list) {
        given().get("/api/v1/" + list.path() + "?corp=" + TwoCorps.ONE).then().statusCode(200);

        load(list, TwoCorps.ONE, false, list.first()).statusCode(403);
    }

    private static void empty(ListSample list) {
        load(list, TwoCorps.ONE, true).statusCode(200);
        load(list, TwoCorps.OTHER, true).statusCode(200);
    }

    private static ValidatableResponse load(ListSample list, String corp, boolean replace, String... entries) {
        return given().contentType(ContentType.JSON)
                .body("[" + String.join(",", entries).replace('\'', '"') + "]")
                .put("/api/v1/" + list.path() + "?corp=" + corp + "&replace=" + replace)
                .then();
    }

    private static List<Map<String, Object>> items(ListSample list, String corp) {
        return given().get("/api/v1/" + list.path() + "?corp=" + corp)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static List<String> lastChanges(ListSample list) {
        return given().get("/api/v1/audit?limit=4&objectType=" + list.objectType() + "&corp=" + TwoCorps.ONE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action");
    }

    private static Map<String, Object> json(String entry) {
        return JsonPath.from(entry.replace('\'', '"')).getMap("");
    }

    private static void counts(ValidatableResponse answer, int created, int updated, int unchanged, int removed) {
        Map<String, Object> expected =
                Map.of("created", created, "updated", updated, "unchanged", unchanged, "removed", removed);
        assertThat(answer.statusCode(200).extract().jsonPath().<String, Object>getMap(""))
                .isEqualTo(expected);
    }
}
