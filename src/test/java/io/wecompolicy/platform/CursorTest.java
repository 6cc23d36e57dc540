package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor MEMBERS = new Cursor("member");

    @Test
    void cursor_leadsBackToItsKey() {
        assertThat(MEMBERS.key(MEMBERS.behind("zhangsan"))).isEqualTo(Optional.of("zhangsan"));
        assertThat(MEMBERS.key(MEMBERS.behind("总部/华东"))).isEqualTo(Optional.of("总部/华东"));
        assertThat(MEMBERS.key(null)).isEqualTo(Optional.empty());
        assertThat(MEMBERS.key("")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "xyz", "x", "AAAAAAA", "emhhbmdzYW4", "?", "00000000"})
    void text_thatIsNoCursor_isRefusedByName(String text) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> MEMBERS.key(text));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters().get("violations"))
                .isEqualTo(List.of(new Violation(
                        "cursor",
                        "`" + text + "` is not a cursor of this list; send the `nextCursor` of the part before")));
    }

    @Test
    void cursor_ofAnotherListOrWithAChangedSign_isRefused() {
        String cursor = MEMBERS.behind("zhangsan");

        assertThat(new Cursor("shift").decoded(cursor)).isEmpty();
        assertThat(MEMBERS.decoded(cursor.replace(cursor.charAt(8), cursor.charAt(8) == 'A' ? 'B' : 'A')))
                .isEmpty();
    }
}
