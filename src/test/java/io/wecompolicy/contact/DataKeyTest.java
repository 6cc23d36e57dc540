package io.wecompolicy.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.platform.PlatformConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {
    private static final byte[] BOUND = {1};

    @TempDir
    Path folder;

    private record Settings(Path dataDir, Optional<String> dataKey) implements PlatformConfig {}

    @Test
    void keyOfWrongLength_refusesToStart_namingTheSetting() {
        String short31 = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> key(short31, true))
                .hasMessage("`policy.data-key` has 31 bytes; it must be 32 bytes in Base64");
    }

    @Test
    void keyThatIsNotBase64_refusesToStart_withoutShowingIt() {
        assertThatThrownBy(() -> key("not base64!", true))
                .hasMessage("`policy.data-key` is not Base64; it must be 32 bytes in Base64");
    }

    @Test
    void externalDatabaseWithoutKey_refusesToStart_namingTheSetting() {
        assertThatThrownBy(() -> key(null, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("`policy.data-key` is required with an external database");
    }

    @Test
    void embeddedDatabaseWithoutKey_makesOneForItsOwnerAndKeepsIt() throws IOException {
        byte[] wrapped = key(null, true).wrapNew(BOUND);

        AesKey unwrapped = key(null, true).unwrap(BOUND, wrapped);

        byte[] box = unwrapped.seal(BOUND, new byte[] {42});
        assertThat(key(null, true).unwrap(BOUND, wrapped).open(BOUND, box)).containsExactly(42);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void wrappedKey_underAnotherDataKey_staysShut() {
        String one = Base64.getEncoder().encodeToString(new byte[32]);
        String other = Base64.getEncoder()
                .encodeToString("a different key of 32 bytes long".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] wrapped = key(one, false).wrapNew(BOUND);

        assertThatThrownBy(() -> key(other, false).unwrap(BOUND, wrapped)).isInstanceOf(IllegalArgumentException.class);
    }

    private DataKey key(String setting, boolean embedded) {
        return new DataKey(new Settings(folder, Optional.ofNullable(setting)), embedded, new SecureRandom());
    }
}
