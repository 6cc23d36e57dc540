package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NicknameTest {
    @Test
    void name_isFilledInEverywhere() {
        assertThat(Nickname.fill("[客户昵称]您好，[客户昵称]！", Optional.of("小李$1"), Optional.of("您好")))
                .isEqualTo("小李$1您好，小李$1！");
    }

    @Test
    void nameThatIsThePlaceholder_isNotFilledAgain() {
        assertThat(Nickname.fill("[客户昵称]好", Optional.of("[客户昵称]"), Optional.empty()))
                .isEqualTo("[客户昵称]好");
    }

    @Test
    void unknownName_takesTheFallback() {
        assertThat(Nickname.fill("[客户昵称]您好", Optional.empty(), Optional.of("亲，您好")))
                .isEqualTo("亲，您好");
    }

    @Test
    void unknownNameWithoutFallback_leavesAReadableText() {
        assertThat(unnamed("[客户昵称]您好")).isEqualTo("您好");
        assertThat(unnamed("[客户昵称]，您好！")).isEqualTo("您好！");
        assertThat(unnamed("您好，[客户昵称]！")).isEqualTo("您好！");
        assertThat(unnamed("Hi [客户昵称], welcome")).isEqualTo("Hi , welcome".replace(" ,", ","));
        assertThat(unnamed("欢迎[客户昵称]加入")).isEqualTo("欢迎加入");
        assertThat(unnamed("公告\n[客户昵称]：您好")).isEqualTo("公告\n您好");
        assertThat(unnamed("[客户昵称]")).isEmpty();
    }

    @Test
    void textWithoutPlaceholder_staysAsItIs() {
        assertThat(Nickname.fill("您好", Optional.empty(), Optional.of("别的"))).isEqualTo("您好");
    }

    private static String unnamed(String text) {
        return Nickname.fill(text, Optional.empty(), Optional.empty());
    }
}
