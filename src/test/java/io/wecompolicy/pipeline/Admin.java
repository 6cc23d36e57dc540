package io.wecompolicy.pipeline;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The API as the administrator uses it. */
final class Admin {
    private Admin() {}

    /** Loads a list, which must be taken. */
    static void load(String what, String body) {
        call().body(body).put("/api/v1/" + what).then().statusCode(200);
    }

    /** What a path answers, which must be there. */
    static JsonPath read(String path) {
        return call().get(path).then().statusCode(200).extract().jsonPath();
    }

    static RequestSpecification call() {
        return given().auth().preemptive().basic("admin", "admin").contentType("application/json");
    }
}
