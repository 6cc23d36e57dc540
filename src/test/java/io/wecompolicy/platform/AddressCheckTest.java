package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;
import org.junit.jupiter.api.Test;

class AddressCheckTest {
    @SuppressWarnings("unused")
    private interface Resource {
        void call(
                @PathParam("id") String id,
                @QueryParam("corp") String corp,
                @QueryParam("limit") Integer limit,
                @QueryParam("replace") boolean replace);
    }

    private static final Method CALL = Arrays.stream(Resource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("call"))
            .findFirst()
            .orElseThrow();

    @Test
    void address_inGoodForm_passes() {
        AddressCheck.check(
                CALL, map(Map.of("id", "甲 😀")), map(Map.of("corp", "ww", "limit", "-5", "replace", "false")));
        AddressCheck.check(CALL, map(Map.of("id", "a")), map(Map.of()));
    }

    @Test
    void parameters_thatCanNotBeRead_areNamed_allOfThem() {
        HttpProblem problem =
                refused(map(Map.of("id", "a")), map(Map.of("corp", "a\u0000", "limit", "abc", "replace", "maybe")));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters().get("violations"))
                .isEqualTo(List.of(
                        new Violation("corp", "has a control character or half of a character"),
                        new Violation("limit", "`abc` is not a whole number of at most 9 digits"),
                        new Violation("replace", "`maybe` is not true or false")));
    }

    @Test
    void path_withAControlCharacter_isNotFound() {
        HttpProblem problem = refused(map(Map.of("id", "\u0000")), map(Map.of()));

        assertThat(problem.getStatusCode()).isEqualTo(404);
        assertThat(problem.getDetail()).isEqualTo("`id` in the address has a control character or half of a character");
    }

    private static HttpProblem refused(
            QuarkusMultivaluedHashMap<String, String> path, QuarkusMultivaluedHashMap<String, String> query) {
        return catchThrowableOfType(HttpProblem.class, () -> AddressCheck.check(CALL, path, query));
    }

    private static QuarkusMultivaluedHashMap<String, String> map(Map<String, String> values) {
        QuarkusMultivaluedHashMap<String, String> map = new QuarkusMultivaluedHashMap<>();
        values.forEach(map::putSingle);
        return map;
    }
}
