package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTreeTest {
    @Test
    void folderAround_andFilesOfTheArchiver_areLeftOut() throws UnreadableZip {
        Map<String, String> files = new TreeMap<>(
                Map.of("rules/tagging/a.drl", "a", "rules/.DS_Store", "x", "__MACOSX/rules/._a.drl", "x"));

        RulesTree tree = ZipTree.read(ShopTree.zip(files));

        assertThat(tree.files()).containsOnlyKeys("tagging/a.drl");
        assertThat(tree.files().get("tagging/a.drl")).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.drl", "tagging/../../a.drl", "/etc/a.drl", "c:\\a.drl", "tagging\\a.drl"})
    void pathOutOfTheTree_isRefused(String path) {
        assertThatThrownBy(() -> ZipTree.read(ShopTree.zip(Map.of(path, "a"))))
                .isInstanceOf(UnreadableZip.class)
                .hasMessage("`" + path + "` is no path in a rules tree; use relative paths with forward slashes");
    }

    @Test
    void zipBomb_isRefusedAtTheFirstFileThatIsTooLarge() {
        byte[] bomb = ShopTree.zip(Map.of("tagging/a.drl", "0".repeat(5 << 20)));

        assertThat(bomb.length).isLessThan(1 << 16);
        assertThatThrownBy(() -> ZipTree.read(bomb))
                .isInstanceOf(UnreadableZip.class)
                .hasMessageStartingWith("`tagging/a.drl` makes the tree too large");
    }

    @Test
    void tooManyEntries_areRefused() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i <= 2_000; i++) {
            files.put("tagging/" + i + ".drl", "");
        }

        assertThatThrownBy(() -> ZipTree.read(ShopTree.zip(files))).hasMessage("the zip has more than 2000 entries");
    }

    @Test
    void whatIsNoZip_isRefused() {
        assertThatThrownBy(() -> ZipTree.read("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("this is no zip, or an empty one; pack the rules folder");
    }
}
