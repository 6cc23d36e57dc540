package io.wecompolicy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.platform.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishCheckTest {
    private final WishCheck check = new WishCheck("li"::equals, List.of("ww-one"));

    @Test
    void wish_inGoodForm_hasNoViolations() {
        assertThat(check.of(List.of(wish(List.of("ww-one"), List.of("总部/华东"))))).isEmpty();
    }

    @Test
    void corpThatIsNotConfigured_andPathWithAnEmptyName_areNamed() {
        assertThat(check.of(List.of(wish(List.of("nope", "ww-one"), List.of("a//b")))))
                .isEqualTo(List.of(
                        new Violation("[0].corps", "`nope` is not configured"),
                        new Violation("[0].departments", "`a//b` has an empty name between its slashes")));
    }

    private static UserWish wish(List<String> corps, List<String> departments) {
        return new UserWish("li", List.of("data"), corps, departments, null, false, null);
    }
}
