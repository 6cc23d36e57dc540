package io.wecompolicy.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.platform.PlatformConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {
    private static final byte[] BOUND = {1};

    @TempDir
    Path folder;

    private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("a different key of 32 bytes long".getBytes(StandardCharsets.UTF_8));

    private static class Memory implements KeyWitness {
        private Optional<byte[]> proof = Optional.empty();
        private final List<WrappedKey> keys = new ArrayList<>();

        @Override
        public Optional<byte[]> proof() {
            return proof;
        }

        @Override
        public List<WrappedKey> some() {
            return keys;
        }

        @Override
        public void keep(byte[] fresh) {
            proof = proof.or(() -> Optional.of(fresh));
        }

        private void add(DataKey dataKey, String subject) {
            keys.add(new WrappedKey(
                    new SubjectKey.Id("ww1", subject, 1), dataKey.wrapNew(WrappedKey.bound("ww1", subject))));
        }

        private void damage(String subject) {
            keys.add(0, new WrappedKey(new SubjectKey.Id("ww1", subject, 1), new byte[60]));
        }
    }

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
        byte[] wrapped = key(ONE, false).wrapNew(BOUND);

        assertThatThrownBy(() -> key(OTHER, false).unwrap(BOUND, wrapped)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void databaseFilledWithAnotherKey_refusesToStart_namingTheSetting() {
        Memory database = new Memory();
        key(ONE, false, database);

        assertThatThrownBy(() -> key(OTHER, false, database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the data key in `policy.data-key` is not the one with which this database was filled: give it"
                                + " the right one, or nobody who is stored can be read; a new data key needs an empty database");
        key(ONE, false, database);
    }

    @Test
    void databaseOfAnEarlierVersion_takesTheProofOfTheKeyThatOpensIt_andNoOther() {
        Memory database = new Memory();
        database.add(key(ONE, false), "wm1");
        database.damage("wm2");

        assertThatThrownBy(() -> key(OTHER, false, database))
                .hasMessageStartingWith("the data key in `policy.data-key`");
        assertThat(database.proof()).isEmpty();

        key(ONE, false, database);

        database.keys.clear();
        assertThatThrownBy(() -> key(OTHER, false, database))
                .hasMessageStartingWith("the data key in `policy.data-key`");
    }

    @Test
    void keyFileThatWasLost_refusesToStart_andGeneratesNone() throws IOException {
        Memory database = new Memory();
        key(null, true, database);
        Path file = folder.resolve("data-key");
        String lost = Files.readString(file);
        Files.delete(file);

        assertThatThrownBy(() -> key(null, true, database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the data key `" + file + "` is missing, and this database was filled with one: put the file"
                                + " back, or set `policy.data-key` to what was in it; a new key could read nobody who is stored."
                                + " To begin anew, name an empty folder with `policy.data-dir`");
        assertThat(file).doesNotExist();
        key(lost, true, database);
    }

    @Test
    void keyFileLostBeforeTheProofWasKept_refusesToStart_andGeneratesNone() {
        Memory database = new Memory();
        database.add(key(ONE, false), "wm1");

        assertThatThrownBy(() -> key(null, true, database)).hasMessageContaining("is missing");
        assertThat(folder.resolve("data-key")).doesNotExist();
    }

    @Test
    void replicaThatWasSlowerWithAnotherKey_refusesToStart() {
        Memory faster = new Memory();
        key(ONE, false, faster);
        Memory slow = new Memory() {
            @Override
            public void keep(byte[] fresh) {
                super.keep(faster.proof().orElseThrow());
            }
        };

        assertThatThrownBy(() -> key(OTHER, false, slow)).hasMessageStartingWith("the data key in `policy.data-key`");
    }

    private DataKey key(String setting, boolean embedded) {
        return key(setting, embedded, new Memory());
    }

    private DataKey key(String setting, boolean embedded, KeyWitness witness) {
        return new DataKey(new Settings(folder, Optional.ofNullable(setting)), embedded, witness, new SecureRandom());
    }
}
