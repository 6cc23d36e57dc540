package io.wecompolicy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.platform.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberEntryTest {
    @Test
    void member_inGoodForm_hasNoViolations() {
        assertThat(member("zhangsan", "lisi", "总部/华东", "总部").violations()).isEmpty();
    }

    @Test
    void member_underItself_isRefused() {
        assertThat(member("zhangsan", "zhangsan").violations())
                .isEqualTo(List.of(new Violation("superior", "`zhangsan` is the member; name another, or nobody")));
    }

    @Test
    void pathsAndKeys_thatNameNothing_areRefused() {
        String message = " has an empty name between its slashes";

        assertThat(member("a\tb", "", "a//b", "/a", "a/ /b", "").violations())
                .isEqualTo(List.of(
                        new Violation("userId", "has a control character or half of a character"),
                        new Violation("departments[0]", "`a//b`" + message),
                        new Violation("departments[1]", "`/a`" + message),
                        new Violation("departments[2]", "`a/ /b`" + message),
                        new Violation("departments[3]", "must not be empty")));
    }

    private static MemberEntry member(String userId, String superior, String... departments) {
        return new MemberEntry(userId, "", List.of(departments), "", 0, "active", superior, List.of());
    }
}
