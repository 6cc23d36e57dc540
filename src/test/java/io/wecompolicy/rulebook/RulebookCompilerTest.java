package io.wecompolicy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.rulebook.check.TreeCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulebookCompilerTest {
    private static final int WARM = 5;
    private static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");

    private final LiveRulebook live = new LiveRulebook();
    private final RulebookCompiler compiler = new RulebookCompiler(live, new TreeCheck());

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void treeThatIsStillWarm_isNotCompiledAgain() {
        RulebookCompiler.Ready first = ready(0);

        for (int other = 1; other < WARM; other++) {
            ready(other);
        }

        assertThat(ready(0)).isSameAs(first);
    }

    @Test
    void treeThatNobodyAskedForLongest_isClosed_andTheOthersAreNot() {
        List<RulebookCompiler.Ready> ready =
                List.of(ready(0), ready(1), ready(2), ready(3), ready(4), ready(0), ready(5));

        assertThatThrownBy(() -> match(ready.get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(List.of(0, 2, 3, 4, 5, 6))
                .allSatisfy(other -> assertThat(match(ready.get(other))).isEqualTo(Matches.NONE));
    }

    @Test
    void treeThatIsLive_isNeverClosed() {
        RulebookCompiler.Ready deciding = ready(0);
        live.swap(new CorpId("ww1"), deciding.as(1, Trees.tagging("渠道/0").digest(), "live"));

        for (int other = 1; other < 3 * WARM; other++) {
            ready(other);
        }

        assertThat(match(deciding)).isEqualTo(Matches.NONE);
        assertThat(ready(0)).isSameAs(deciding);
    }

    @Test
    void treeWithMistakes_isNotKept_andSaysWhereTheyAre() {
        RulebookCompiler.Check check = compiler.check(Trees.broken());

        assertThat(check.ready()).isEmpty();
        assertThat(check.faults()).singleElement().asString().startsWith(Trees.FILE + ":4:");
    }

    private RulebookCompiler.Ready ready(int number) {
        return compiler.check(Trees.tagging("渠道/" + number)).ready().orElseThrow();
    }

    private static Matches match(RulebookCompiler.Ready ready) {
        return ready.matcher().match(Family.TAGGING, facts(), List.of());
    }

    /** Of a customer who came through no live code: no rule of these trees fires. */
    private static Facts facts() {
        return new Facts(
                new ContactAdded("zhangsan", "wm1", "", Optional.empty(), NOW),
                Moment.of(NOW, DayKind.WORKDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Signals(List.of(), NOW),
                Segments.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
