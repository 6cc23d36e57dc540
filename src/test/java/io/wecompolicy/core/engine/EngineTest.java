package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.ReportConflict;
import io.wecompolicy.core.decision.RequireApproval;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.rule.RuleSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Origin EARLIER =
            new Origin(Family.TAGGING, "早先", "tagging/e.drl", 1, Optional.empty(), 0, Specificity.CORP, "早先");

    @Test
    void joinedRule_fires_withItsFactsAndItsOrigin() {
        RuleSet rules = Samples.rules("tagging/channel.drl", """
                // 渠道标签
                rule "地铁广告渠道标签"
                    @title("地铁广告来的客户打渠道标签") @priority(5)
                when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, channel == "地铁广告" )
                then
                    decide.addTag("渠道来源/" + "地铁广告");
                end
                """);

        Matches matches = Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of());

        Origin origin = new Origin(
                Family.TAGGING,
                "地铁广告渠道标签",
                "tagging/channel.drl",
                2,
                Optional.empty(),
                5,
                Specificity.CHANNEL,
                "地铁广告来的客户打渠道标签");
        assertThat(matches)
                .isEqualTo(new Matches(
                        List.of(new Fired(
                                Family.TAGGING,
                                "地铁广告渠道标签",
                                "tagging/channel.drl",
                                2,
                                List.of(
                                        "ContactAdded(state=metro-line2)",
                                        "LiveCode(state=metro-line2, channel=地铁广告)"))),
                        List.of(new Conclusion.Proposes(new AddTag(origin, "渠道来源/地铁广告")))));
    }

    @Test
    void permissionRule_vetoes_reportsAndAsksForApproval() {
        RuleSet rules = Samples.rules("permission/guard.drl", """
                rule "敏感" when $p : AddTag( group == "意向" ) Member( grade < 5 )
                then decide.veto($p, "级别不够"); decide.requireApproval($p, 2); decide.conflict("overlap", "high", "意向"); end
                """);
        AddTag proposal = new AddTag(EARLIER, "意向/高");

        Matches matches = Samples.match(
                rules, Family.PERMISSION, Samples.scanned(), List.of(proposal, new AddTag(EARLIER, "来源/x")));

        Origin origin = rules.rule(Family.PERMISSION, "敏感").orElseThrow().origin();
        assertThat(matches.conclusions())
                .containsExactlyInAnyOrder(
                        new Conclusion.Vetoes(origin, proposal, "级别不够"),
                        new Conclusion.Proposes(new RequireApproval(origin, "意向/高", 2)),
                        new Conclusion.Proposes(new ReportConflict(origin, "意向", "overlap", "high", List.of())));
        assertThat(matches.fired()).hasSize(1);
    }

    @Test
    void ruleOutsideItsPeriod_staysSilent() {
        String when = " when ContactAdded() then decide.addTag(\"a/b\"); end\n";
        RuleSet rules = Samples.rules(
                "tagging/p.drl",
                "rule \"过去\" @expires(\"2026-11-11T09:00:00+08:00\")" + when
                        + "rule \"将来\" @effective(\"2026-11-11T09:00:01+08:00\")" + when
                        + "rule \"现在\" @effective(\"2026-11-11T09:00:00\") @expires(\"2026-11-12\")" + when);

        Matches matches = Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of());

        assertThat(matches.fired()).extracting(Fired::rule).containsExactly("现在");
    }

    @Test
    void watchingRule_isRecorded_proposesNothing() {
        String when = " when ContactAdded() then decide.addTag(\"a/b\"); end\n";
        RuleSet rules =
                Samples.rules("tagging/m.drl", "rule \"试\" @mode(dryrun)" + when + "rule \"警\" @mode(warn)" + when);

        Matches matches = Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of());

        assertThat(matches.fired())
                .containsExactly(
                        new Fired(
                                Family.TAGGING,
                                "试",
                                "tagging/m.drl",
                                1,
                                List.of("ContactAdded()"),
                                Mode.DRYRUN,
                                List.of("add-tag a/b")),
                        new Fired(
                                Family.TAGGING,
                                "警",
                                "tagging/m.drl",
                                2,
                                List.of("ContactAdded()"),
                                Mode.WARN,
                                List.of("add-tag a/b")));
        assertThat(matches.conclusions()).isEmpty();
    }

    @Test
    void ruleOfAScope_firesForItsMembersOnly() {
        String when = " when ContactAdded() then decide.addTag(\"a/b\"); end\n";
        RuleSet rules = Samples.rules(
                "tagging/s.drl",
                "rule \"上海\" @scope(\"华东/上海\")" + when
                        + "rule \"总部\" @scope(\"总部\")" + when
                        + "rule \"华南\" @scope(\"华南\")" + when
                        + "rule \"上\" @scope(\"华东/上\")" + when
                        + "rule \"门店\" @scope(\"总部/华东/上海/门店\")" + when);

        Matches matches = Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of());

        assertThat(matches.fired())
                .extracting(fired -> fired.rule() + " " + fired.facts())
                .containsExactly("上海 [ContactAdded(), @scope(华东/上海)]", "总部 [ContactAdded(), @scope(总部)]");
    }

    @Test
    void timesAndLabels_areCompared() {
        RuleSet rules = Samples.rules("welcome/t.drl", """
                rule "节日早上" when Moment( day == "holiday", time >= "09:00:00", time < "22:00", date == "2026-11-11", instant > "2026-11-11T08:59:59+08:00" )
                then decide.welcome("morning"); end
                rule "夜里" when Moment( time >= "22:00:00" || time < "06:00:00" ) then decide.welcome("night"); end
                """);

        assertThat(Samples.match(rules, Family.WELCOME, Samples.scanned(), List.of())
                        .fired())
                .extracting(fired -> fired.rule() + fired.facts())
                .containsExactly(
                        "节日早上[Moment(day=holiday, time=09:00, date=2026-11-11, instant=2026-11-11T01:00:00Z)]");
    }

    @Test
    void familyWithoutRules_matchesNothing() {
        RuleSet rules = Samples.rules("tagging/a.drl", "rule \"a\" when Customer() then decide.addTag(\"a/b\"); end");

        assertThat(Samples.match(rules, Family.WELCOME, Samples.scanned(), List.of()))
                .isEqualTo(Matches.NONE);
        assertThat(Samples.match(Samples.rules(), Family.TAGGING, Samples.scanned(), List.of()))
                .isEqualTo(Matches.NONE);
    }

    @Test
    void orderOfFacts_doesNotShow() {
        RuleSet rules = Samples.rules("tagging/o.drl", OracleRules.acting());
        RandomFacts random = new RandomFacts(7);
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            for (int event = 0; event < 20; event++) {
                Facts facts = random.facts();
                List<Proposal> proposals = new ArrayList<>(random.proposals());
                Matches forwards = matcher.match(Family.TAGGING, facts, proposals);

                List<Seat> seats = new ArrayList<>(facts.seats());
                Collections.reverse(seats);
                Collections.reverse(proposals);
                Matches backwards = matcher.match(Family.TAGGING, Samples.withSeats(facts, seats), proposals);

                assertThat(backwards).isEqualTo(forwards);
            }
        }
    }

    @Test
    void variableOfEveryBranch_isJoined_whereItsOwnBranchBoundIt() {
        RuleSet rules = Samples.rules("routing/j.drl", """
                rule "两处" when ( Relation( $n : addWay ) or Member( $n : grade ) ) Seat( $u : userId, share == $n )
                then decide.seatOff($u); end
                rule "一类" when ( Seat( $n : share, userId == "a" ) or Seat( $n : level, userId == "b" ) ) Seat( $u : userId, share == $n )
                then decide.seatOff($u); end
                """);
        Facts seated = Samples.withSeats(
                Samples.scanned(),
                List.of(new Seat("a", "s", 1, 1, 0, 0, 0, true, 0, 0), new Seat("b", "s", 3, 3, 0, 0, 0, true, 0, 0)));

        Matches matches = Samples.match(rules, Family.ROUTING, seated, List.of());

        assertThat(matches.fired())
                .extracting(fired -> fired.rule() + fired.facts())
                .containsExactlyInAnyOrder(
                        "两处[Relation(addWay=1), Seat(userId=a, share=1)]",
                        "两处[Member(grade=3), Seat(userId=b, share=3)]",
                        "一类[Seat(share=1, userId=a, level=1), Seat(share=1, userId=a, level=1)]",
                        "一类[Seat(share=3, userId=b, level=3), Seat(share=3, userId=b, level=3)]");
    }

    @Test
    void cartesianRule_isStoppedAndNamed_andTheNextDecisionIsSound() {
        RuleSet rules = Samples.rules("routing/c.drl", """
                rule "笛卡尔" when Seat( $s : state ) Seat( state == $s ) Seat( state == $s ) Seat( state == $s )
                then decide.openLevel(2); end
                rule "正常" when ContactAdded() then decide.openLevel(3); end
                """);
        Facts crowded = Samples.withSeats(
                Samples.scanned(),
                IntStream.range(0, 40)
                        .mapToObj(number -> new Seat("u" + number, "s", 1, 1, 0, 0, 0, true, 0, 0))
                        .toList());
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            Matches before = matcher.match(Family.ROUTING, Samples.scanned(), List.of());

            FamilyFailed failed =
                    catchThrowableOfType(FamilyFailed.class, () -> matcher.match(Family.ROUTING, crowded, List.of()));

            assertThat(failed).hasMessage("rule `笛卡尔` of routing needs too many steps");
            assertThat(failed.failure())
                    .isEqualTo(new Failure(
                            Family.ROUTING,
                            "笛卡尔",
                            "routing/c.drl",
                            1,
                            FailureReason.OVER_STEPS,
                            "要比较的太多，超过了一次决策允许的步数"));
            assertThat(matcher.match(Family.ROUTING, Samples.scanned(), List.of()))
                    .isEqualTo(before);
            assertThat(before.fired()).extracting(Fired::rule).containsExactly("正常");
        }
    }

    @Test
    void tooManyMatches_failTheFamily_andNameTheRule() {
        RuleSet rules =
                Samples.rules("routing/m.drl", "rule \"太多\" when Seat( $u : userId ) then decide.seatOff($u); end");
        Facts crowded = Samples.withSeats(
                Samples.scanned(),
                IntStream.range(0, 11)
                        .mapToObj(number -> new Seat("u" + number, "s", 1, 1, 0, 0, 0, true, 0, 0))
                        .toList());
        try (DroolsMatcher matcher = new Engine(new Limits(10, 1_000)).build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.ROUTING, crowded, List.of()))
                    .isInstanceOfSatisfying(
                            FamilyFailed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure(
                                            Family.ROUTING,
                                            "太多",
                                            "routing/m.drl",
                                            1,
                                            FailureReason.OVER_MATCHES,
                                            "触发的次数太多，超过了一次决策允许的次数")));
        }
        try (DroolsMatcher matcher = new Engine(new Limits(11, 1_000)).build(rules)) {
            assertThat(matcher.match(Family.ROUTING, crowded, List.of()).fired())
                    .hasSize(11);
        }
    }

    @Test
    void slowRegex_isStoppedByTheBudget() {
        RuleSet rules = Samples.rules(
                "tagging/r.drl",
                "rule \"慢\" when AddTag( target matches \".*a.*b.*\" ) then decide.addTag(\"a/b\"); end");
        AddTag longOne = new AddTag(EARLIER, "a".repeat(5_000));
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.TAGGING, Samples.scanned(), List.of(longOne)))
                    .isInstanceOfSatisfying(
                            FamilyFailed.class,
                            failed -> assertThat(failed.failure().name()).isEqualTo(new RuleName(Family.TAGGING, "慢")));
        }
    }

    @Test
    void throwingCondition_failsTheFamily_withTheRulesName_andTheNextDecisionIsSound() {
        RuleSet rules = Samples.rules(
                "tagging/t.drl",
                "rule \"数\" when Signals( count(\"keyword\", \"价格\", 30) >= 2 ) then decide.addTag(\"a/b\"); end");
        Facts impossible = Samples.withSignals(Samples.scanned(), new Signals(List.of(), Instant.MIN));
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.TAGGING, impossible, List.of()))
                    .isInstanceOfSatisfying(
                            FamilyFailed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure(
                                            Family.TAGGING,
                                            "数",
                                            "tagging/t.drl",
                                            1,
                                            FailureReason.THREW,
                                            "求值时出错（DateTimeException）")))
                    .hasMessage("rule `数` of tagging threw")
                    .hasCauseInstanceOf(DateTimeException.class);
            assertThat(matcher.match(Family.TAGGING, Samples.scanned(), List.of())
                            .fired())
                    .hasSize(1);
        }
    }

    @Test
    void manyThreads_getTheSameAnswers() throws Exception {
        RuleSet rules = Samples.rules("tagging/o.drl", OracleRules.acting());
        RandomFacts random = new RandomFacts(3);
        List<Facts> facts =
                IntStream.range(0, 24).mapToObj(number -> random.facts()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            List<Matches> alone = facts.stream()
                    .map(one -> matcher.match(Family.TAGGING, one, List.of()))
                    .toList();
            List<Callable<Matches>> calls = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                facts.forEach(one -> calls.add(() -> matcher.match(Family.TAGGING, one, List.of())));
            }

            List<Future<Matches>> together = threads.invokeAll(calls);

            for (int index = 0; index < together.size(); index++) {
                assertThat(together.get(index).get()).isEqualTo(alone.get(index % alone.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void foreignContextLoader_doesNotMatter() throws Exception {
        RuleSet rules = Samples.rules("tagging/a.drl", "rule \"a\" when Customer() then decide.addTag(\"a/b\"); end");
        List<Fired> fired = new ArrayList<>();
        Thread watcher =
                new Thread(() -> fired.addAll(Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of())
                        .fired()));
        watcher.setContextClassLoader(ClassLoader.getPlatformClassLoader());

        watcher.start();
        watcher.join();

        assertThat(fired).hasSize(1);
    }

    @Test
    void unchangedFile_isCompiledOnce_changedFileAnew() {
        Engine engine = new Engine();
        String rule = "rule \"a\" when Customer() then decide.addTag(\"a/b\"); end";
        String other = "rule \"b\" when Customer() then decide.addTag(\"a/c\"); end";
        try (DroolsMatcher first = engine.build(Samples.rules("tagging/a.drl", rule, "tagging/b.drl", other));
                DroolsMatcher second = engine.build(
                        Samples.rules("tagging/a.drl", rule, "tagging/b.drl", other.replace("a/c", "a/d")))) {
            assertThat(engine.compiledFiles()).isEqualTo(3);
            assertThat(first.match(Family.TAGGING, Samples.scanned(), List.of())
                            .conclusions()
                            .toString())
                    .contains("a/c")
                    .doesNotContain("a/d");
            assertThat(second.match(Family.TAGGING, Samples.scanned(), List.of())
                            .conclusions()
                            .toString())
                    .contains("a/d")
                    .doesNotContain("a/c");
        }
    }

    @Test
    void closedMatcher_refuses() {
        DroolsMatcher matcher = new Engine()
                .build(Samples.rules("tagging/a.drl", "rule \"a\" when Customer() then decide.addTag(\"a/b\"); end"));
        matcher.close();
        matcher.close();

        assertThatThrownBy(() -> matcher.match(Family.TAGGING, Samples.scanned(), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
