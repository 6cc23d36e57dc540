package io.wecompolicy.audit.catalogue;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.wecompolicy.platform.IncomingJson;
import io.wecompolicy.platform.Violation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBodyTest {
    private static final ObjectMapper PLAIN =
            JsonMapper.builder().findAndAddModules().build();

    record Sample(
            String key,
            List<String> paths,
            int grade,
            boolean test,
            LocalDate date,
            LocalTime from,
            Optional<Instant> until)
            implements Item {
        Sample {
            paths = List.copyOf(requireNonNullElse(paths, List.of()));
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }
    }

    @Test
    void list_inGoodForm_isRead() {
        assertThat(read("""
                [{"key": "甲😀\\n", "paths": ["总部", ""], "grade": 3, "test": true, "date": "2026-11-11", "from": "22:00:00",
                  "until": "2199-12-31T23:59:59+08:00"},
                 {"key": "b", "paths": [], "until": null}]
                """))
                .isEqualTo(List.of(
                        new Sample(
                                "甲😀\n",
                                List.of("总部", ""),
                                3,
                                true,
                                LocalDate.of(2026, 11, 11),
                                LocalTime.of(22, 0),
                                Optional.of(Instant.parse("2199-12-31T15:59:59Z"))),
                        new Sample("b", List.of(), 0, false, null, null, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "[{'key': 'a'}]  ,{'key': 'b'}] => the body is not JSON at line 1, column 17; send `[{…}, …]`",
                "[] [] => the list has ended, yet the body goes on at line 1, column 4",
                "[]x => the body is not JSON at line 1, column 3; send `[{…}, …]`",
                "[{'key': 'a'},\\n {'key': }] => the body is not JSON at line 2, column 10; send `[{…}, …]`",
                "[{'key': 'a'} => the body is not JSON at line 1, column 14; send `[{…}, …]`",
                "{'key': 'a'} => the body is not a JSON array; send `[{…}, …]`",
            })
    void body_thatIsNoList_isRefusedWithItsPlace(String body, String detail) {
        assertThat(problem(body.replace("\\n", "\n")).getDetail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "'key': 'a\\u0000' => [0].key => has a control character or half of a character",
                "'key': '\\ud800' => [0].key => has a control character or half of a character",
                "'key': true => [0].key => `true` is not a text in quotes",
                "'key': 1.50 => [0].key => `1.5` is not a text in quotes",
                "'key': {} => [0].key => `{…}` is not a text in quotes",
                "'paths': ['a', null] => [0].paths[1] => must not be null",
                "'paths': [['a']] => [0].paths[0] => `[…]` is not a text in quotes",
                "'paths': ['a', 7] => [0].paths[1] => `7` is not a text in quotes",
                "'paths': 'a' => [0].paths => must be a list `[…]`",
                "'paths': '' => [0].paths => `` is not a list `[…]`",
                "'grade': 1.9 => [0].grade => `1.9` is not a whole number of at most 9 digits, without quotes",
                "'grade': '3' => [0].grade => must be a whole number of at most 9 digits, without quotes",
                "'grade': '' => [0].grade => `` is not a whole number of at most 9 digits, without quotes",
                "'grade': true => [0].grade => `true` is not a whole number of at most 9 digits, without quotes",
                "'grade': 99999999999 => [0].grade => must be a whole number of at most 9 digits, without quotes",
                "'grade': [3] => [0].grade => `[…]` is not a whole number of at most 9 digits, without quotes",
                "'test': 1 => [0].test => `1` is not true or false, without quotes",
                "'test': 'true' => [0].test => must be true or false, without quotes",
                "'date': 20000 => [0].date => `20000` is not a date in the years 2000 to 2199, such as 2026-11-11",
                "'date': '2026-02-30' => [0].date => `2026-02-30` is not a date in the years 2000 to 2199, such as 2026-11-11",
                "'date': '1999-12-31' => [0].date => `1999-12-31` is not a date in the years 2000 to 2199, such as 2026-11-11",
                "'date': '' => [0].date => `` is not a date in the years 2000 to 2199, such as 2026-11-11",
                "'date': [2026, 1, 1] => [0].date => `[…]` is not a date in the years 2000 to 2199, such as 2026-11-11",
                "'from': '24:00:00' => [0].from => `24:00:00` is not a time from 00:00:00 to 23:59:59, such as 22:00:00",
                "'from': [6, 0] => [0].from => `[…]` is not a time from 00:00:00 to 23:59:59, such as 22:00:00",
                "'from': '22:00' => [0].from => `22:00` is not a time from 00:00:00 to 23:59:59, such as 22:00:00",
                "'until': '2200-01-01T00:00:00+08:00' => [0].until => `2200-01-01T00:00:00+08:00` is not an instant with offset in the years 2000 to 2199, such as 2026-11-11T20:00:00+08:00",
                "'until': 1790000000 => [0].until => `1790000000` is not an instant with offset in the years 2000 to 2199, such as 2026-11-11T20:00:00+08:00",
                "'nick': 'a' => [0].nick => is not a field here",
            })
    void value_ofAnotherForm_isRefusedWithWhatWasSentAndWhatIsWanted(String field, String place, String message) {
        assertThat(problem("[{" + field + "}]").getParameters().get("violations"))
                .isEqualTo(List.of(new Violation(place, message)));
    }

    private static List<Sample> read(String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new LoadBody(new IncomingJson(PLAIN)).read(new ByteArrayInputStream(bytes), Sample.class);
    }

    private static HttpProblem problem(String body) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> read(body));
        assertThat(problem.getStatusCode()).isEqualTo(400);
        return problem;
    }
}
