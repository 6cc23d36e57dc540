package io.wecompolicy.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.wecompolicy.platform.TwoCorps;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
class CheckResourceTest {
    private static final String CHECK = "/api/v1/rules:check?corp=" + TwoCorps.ONE;

    @Test
    void soundFiles_areOk() {
        asAdmin()
                .contentType("application/json")
                .body(Map.of("files", ShopTree.sound()))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("diagnostics", hasSize(0))
                .body("rules", equalTo(Map.of("tagging", 1)))
                .body("scenarios.name", contains("门店 › 打标签", "门店 › 别的渠道"))
                .body("scenarios.outcome", contains("passed", "passed"))
                .body("coverage.share", equalTo(1.0f))
                .body("coverage.rules.conditions.test", contains(List.of("门店 › 别的渠道")));
    }

    @Test
    void uncoveredRule_andFailedTest_sayWhy_inTheLanguageAskedFor() {
        asAdmin()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("files", ShopTree.uncovered()))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("coverage.share", equalTo(0.5f))
                .body("coverage.rules.covered", contains(true, false))
                .body("coverage.rules[1].reason", startsWith("no test makes it fire; the closest is"));
        asAdmin()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("files", ShopTree.failing()))
                .post(CHECK)
                .then()
                .body("scenarios[0].complaints", contains("notFired: expected 门店标签 not to fire, but 门店标签 fired"))
                .body("scenarios[0].differences[0].actual", equalTo("门店标签 fired"));
    }

    @Test
    void misspeltFact_isAnsweredAtItsPlace_inTheLanguageAskedFor() {
        asAdmin()
                .contentType("application/json")
                .body(Map.of("files", ShopTree.misspelt()))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("diagnostics[0].severity", equalTo("error"))
                .body("diagnostics[0].code", equalTo("unknown-type"))
                .body("diagnostics[0].file", equalTo("tagging/shop.drl"))
                .body("diagnostics[0].line", equalTo(3))
                .body("diagnostics[0].column", equalTo(5))
                .body("diagnostics[0].cell", nullValue())
                .body("diagnostics[0].rule", equalTo("门店标签"))
                .body("diagnostics[0].message", equalTo("没有事实 `LiveCod`"))
                .body("diagnostics[0].hint", equalTo("是不是 `LiveCode`？"));
        asAdmin()
                .contentType("application/json")
                .header("Accept-Language", "fr, en;q=0.8")
                .body(Map.of("files", ShopTree.misspelt()))
                .post(CHECK)
                .then()
                .body("diagnostics[0].message", equalTo("there is no fact `LiveCod`"));
    }

    @Test
    void scenarioSheets_comeBackWithTheirResults_whenAskedFor() {
        String sheet = asAdmin()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("files", ShopTree.withSheet(), "results", true))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("scenarios.cell", contains("A5", "A6", null, null))
                .extract()
                .path("scenarioSheets.'" + ShopTree.SHEET_PATH + "'.base64");

        assertThat(new String(Base64.getDecoder().decode(sheet), StandardCharsets.UTF_8))
                .contains("海报,contact-added,门店海报,门店标签,门店标签,passed\r\n");
        asAdmin()
                .contentType("application/json")
                .body(Map.of("files", ShopTree.withSheet()))
                .post(CHECK)
                .then()
                .body("scenarioSheets", equalTo(Map.of()));
    }

    @Test
    void zipOfTheFolder_isCheckedAlike() {
        asAdmin()
                .contentType("application/zip")
                .body(ShopTree.zip(ShopTree.failing()))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("scenarios.outcome", contains("failed", "passed"))
                .body("scenarios[0].differences.key", contains("notFired"));
    }

    @Test
    void filesOverTheLiveRulebook_changeNothingOfIt() {
        String workbook = Base64.getEncoder().encodeToString("rule".getBytes(StandardCharsets.UTF_8));

        asAdmin()
                .contentType("application/json")
                .body(Map.of("base", "live", "files", Map.of("tagging/mine.drl", Map.of("base64", workbook))))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("diagnostics.file", hasItem("tagging/mine.drl"));
        asAdmin()
                .contentType("application/json")
                .body(Map.of("base", "live", "files", Map.of()))
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("ok", equalTo(true));
    }

    @Test
    void nameThatTheCorpHasNotLoaded_isAnErrorForWhoAsks() {
        asAdmin()
                .contentType("application/json")
                .body("[{\"id\": \"check-night\", \"text\": \"您好\", \"fallbackText\": \"您好\"}]")
                .put("/api/v1/welcome-templates?corp=" + TwoCorps.ONE)
                .then()
                .statusCode(200);
        String rule = "rule \"夜间\" @why(\"S1\") when Duty( slot == \"夜班\" ) then decide.welcome(\"check-nihgt\"); end";
        Map<String, Object> body = Map.of("files", Map.of("welcome/night.drl", rule));
        asAdmin().contentType("application/json").body(body).post(CHECK).then().body("ok", equalTo(true));
        asAdmin()
                .contentType("application/json")
                .body(body)
                .post(CHECK + "&names=true")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("diagnostics.code", contains("unknown-template"))
                .body("diagnostics.column", contains(53))
                .body("diagnostics.message", contains("没有欢迎语模板 `check-nihgt`"))
                .body("diagnostics.hint", contains("是不是 `check-night`？"));
    }

    @Test
    void badInput_isNamed() {
        refused("{\"files\": {\"tagging/a.drl\": 7}}", "files.tagging/a.drl", "must be a text or {\"base64\": \"…\"}");
        refused(
                "{\"files\": {\"a.drl\": {\"base64\": \"%%\"}}}",
                "files.a.drl", "must be a text or {\"base64\": \"…\"}");
        refused("{}", "files", "must hold at least one file");
        refused("{\"base\": \"yesterday\", \"files\": {}}", "base", "must be `live` or the number of a version");
        asAdmin()
                .contentType("application/zip")
                .body("no zip".getBytes(StandardCharsets.UTF_8))
                .post(CHECK)
                .then()
                .statusCode(400);
        asAdmin()
                .contentType("application/json")
                .body("{\"base\": \"4711\", \"files\": {}}")
                .post(CHECK)
                .then()
                .statusCode(404)
                .body("violations", nullValue());
    }

    @Test
    void withoutLogin_nothingIsChecked() {
        given().contentType("application/json")
                .body(Map.of("files", ShopTree.sound()))
                .post(CHECK)
                .then()
                .statusCode(401);
    }

    private static void refused(String body, String field, String message) {
        asAdmin()
                .contentType("application/json")
                .body(body)
                .post(CHECK)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.message", contains(message));
    }

    private static RequestSpecification asAdmin() {
        // the colon of the address goes out as it is, as browsers and curl send it
        return given().urlEncodingEnabled(false).auth().preemptive().basic("admin", "admin");
    }
}
