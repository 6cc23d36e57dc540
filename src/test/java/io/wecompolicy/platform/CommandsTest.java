package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void firstWord_choosesTheCommand() {
        assertThat(Commands.of("check", "rules").map(Command::name)).contains("check");
        assertThat(Commands.of("rules", "check")).isEmpty();
        assertThat(Commands.of()).isEmpty();
    }

    @Test
    void otherWords_leaveTheServiceToStart() {
        assertThat(Commands.run("-Dcheck")).isEmpty();
    }
}
