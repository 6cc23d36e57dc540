package io.wecompolicy.mirror;

import static io.wecompolicy.mirror.MirrorProfile.ADVISER;
import static io.wecompolicy.mirror.MirrorProfile.KEYWORD;
import static io.wecompolicy.mirror.MirrorProfile.NAMED;
import static io.wecompolicy.mirror.MirrorProfile.VALUABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.emulator.Switches;
import io.wecompolicy.mirror.Watch.Known;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.wecom.client.EmulatedCorp;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The same story, however WeCom misbehaves, ends the same. */
@QuarkusTest
@TestProfile(MirrorProfile.class)
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = EmulatedCorp.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MirrorSwitchesTest extends Watched {
    private static final Known METRO = new Known("active", Set.of("渠道来源/地铁广告", NAMED, VALUABLE, ADVISER));
    private static final Known ACCOUNT = new Known("active", Set.of("渠道来源/公众号", NAMED));
    private static final Known POSTER = new Known("active", Set.of("渠道来源/门店海报", NAMED, "客户价值/普通客户", KEYWORD));

    @Test
    void story_withoutMischief() {
        plays(switches -> {}, false);
    }

    @Test
    void story_toldTwice() {
        plays(switches -> switches.duplicateCallbacks(1), false);
    }

    @Test
    void story_inAnyOrder() {
        plays(switches -> switches.reorderCallbacks(Duration.ofSeconds(1)), false);
    }

    @Test
    void story_withEchoes() {
        plays(switches -> switches.echo(true), false);
    }

    @Test
    void story_ofWhichAThirdIsLost_afterAReconcile() {
        plays(switches -> switches.loseCallbacks(0.3), true);
    }

    @Test
    void story_ofWhichNothingIsTold_afterAReconcile() {
        plays(switches -> switches.loseCallbacks(1), true);
    }

    @Test
    void story_withAllOfIt_afterAReconcile() {
        Consumer<Switches> all = switches -> {
            switches.duplicateCallbacks(1);
            switches.reorderCallbacks(Duration.ofSeconds(1));
            switches.echo(true);
            switches.loseCallbacks(0.3);
        };
        plays(all, true);
    }

    private void plays(Consumer<Switches> mischief, boolean reconcile) {
        wecom.clearRecords();
        mischief.accept(wecom.switches());
        SmallStory story = new SmallStory(wecom);
        story.play();
        story.awaitDeliveries();
        if (reconcile) {
            watch.quiet();
            wecom.switches().loseCallbacks(0);
            Watch.reconcile();
        }
        watch.quiet();

        assertThat(story.known("metro")).isEqualTo(METRO);
        assertThat(story.inWecom("metro")).isEqualTo(METRO.tags());
        assertThat(story.known("account")).isEqualTo(ACCOUNT);
        assertThat(story.inWecom("account")).isEqualTo(ACCOUNT.tags());
        assertThat(story.known("poster")).isEqualTo(POSTER);
        assertThat(story.inWecom("poster")).isEqualTo(POSTER.tags());
        // What those who part carried then is chance; and of whom no callback told anything we never heard.
        assertThat(story.known("returned").status()).isEqualTo("active");
        assertThat(story.known("deleted").status())
                .isIn(reconcile ? Set.of("unknown", "deleted-by-member") : Set.of("deleted-by-member"));
        // WeCom shows a customer who deleted the member like any other: only the callback tells, and no reconcile finds
        // it.
        String left = story.known("left").status();
        assertThat(left).isIn(reconcile ? Set.of("active", "deleted-by-customer") : Set.of("deleted-by-customer"));
        // A tag that only we put there was told to nobody, and what was told was answered once.
        assertThat(story.decisionsWith("自问自答")).isZero();
        assertThat(story.decisionsWith("高净值有专属顾问")).isEqualTo(1);
        assertThat(wecom.calls("externalcontact/mark_tag")).hasSizeLessThanOrEqualTo(25);
    }
}
