package io.wecompolicy.core.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What analysts get wrong, and every word that they are told about it. */
class FaultyCorpusTest {
    private static final int CASES = 770;
    private static final Corpus CORPUS =
            Corpus.of("faulty", Map.of(), Corpus.KNOWN, (one, compilation) -> Answer.of(compilation));

    @TestFactory
    Stream<DynamicTest> faultyTree_isExplained_inBothLanguages() {
        return CORPUS.cases().map(one -> DynamicTest.dynamicTest(one.name(), () -> CORPUS.check(one)));
    }

    @Test
    void corpus_isLarge_andNoCaseStandsThereTwice() {
        assertThat(CORPUS.cases().count()).isGreaterThanOrEqualTo(CASES);
        assertThat(CORPUS.distinct()).isEqualTo(CORPUS.cases().count());
        assertThat(CORPUS.cases().map(Case::expected)).doesNotContain("compiles", "");
        assertThat(CORPUS.cases().map(Case::name)).doesNotHaveDuplicates();
    }
}
