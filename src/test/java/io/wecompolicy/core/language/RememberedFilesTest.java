package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RememberedFilesTest {
    private static final String DICTIONARY = """
            [keyword]规则=rule
            [keyword]当=when
            [keyword]就=then
            [keyword]结束=end
            [when]来了客户=ContactAdded()
            [then]打标签=decide.addTag("%s");
            """;
    private static final String SENTENCES = "规则 \"一\"\n当\n    来了客户\n就\n    打标签\n结束\n";
    private final Language language = new Language();

    /** The engine knows a file by path and digest: with an equal one it would go on with the old rules. */
    @Test
    void sentences_whoseDictionaryChanged_areReadAnew_underAnotherDigest() {
        RuleFile before = read("渠道/一");
        RuleFile after = read("渠道/二");
        assertThat(after.rules()).isNotEqualTo(before.rules());
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(read("渠道/一")).isEqualTo(before);
    }

    @Test
    void file_thatDidNotChange_isNotReadAgain() {
        assertThat(read("渠道/一").rules().get(0)).isSameAs(read("渠道/一").rules().get(0));
    }

    private RuleFile read(String tag) {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        tree.put("policy.dsl", DICTIONARY.formatted(tag).getBytes(StandardCharsets.UTF_8));
        tree.put("tagging/a.dslr", SENTENCES.getBytes(StandardCharsets.UTF_8));
        Compilation compilation = language.compile(tree);
        assertThat(compilation.diagnostics()).isEmpty();
        return ((Compilation.Compiled) compilation).rules().files().get(0);
    }
}
