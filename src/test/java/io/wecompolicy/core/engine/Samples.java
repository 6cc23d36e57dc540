package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.RuleSet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rule sets and facts for the tests of this room. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");

    private Samples() {}

    static RuleSet rules(String... pathsAndTexts) {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        for (int index = 0; index < pathsAndTexts.length; index += 2) {
            tree.put(pathsAndTexts[index], pathsAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        Compilation compilation = new Language().compile(tree);
        if (compilation instanceof Compilation.Compiled) {
            return ((Compilation.Compiled) compilation).rules();
        }
        throw new AssertionError(compilation.diagnostics().toString());
    }

    /** A customer who scanned the code in line 2 and was met by Zhang San. */
    static Facts scanned() {
        Event event = new ContactAdded("zhangsan", "wm1", "metro-line2", Optional.empty(), NOW);
        return new Facts(
                event,
                Moment.of(NOW, DayKind.HOLIDAY),
                Optional.of(new Customer("wm1", "王女士", "wechat", "female", "上海", "zh", "unknown", true)),
                Optional.of(new Relation("zhangsan", "wm1", Set.of("意向/高", "来源/地铁"), "metro-line2", 1, NOW, "")),
                Optional.of(
                        new Member("zhangsan", "张三", List.of("总部/华东/上海"), "导购", List.of("sales"), 3, "active", true)),
                Optional.of(
                        new LiveCode("42b3", "metro-line2", "地铁广告", "二号线", "campaign", "active", false, "", List.of())),
                List.of(),
                Optional.of(new Duty("zhangsan", "白班", true, NOW.plusSeconds(3600))),
                new Signals(
                        List.of(
                                new Signal("keyword", "价格", BigDecimal.ONE, NOW.minusSeconds(60)),
                                new Signal("keyword", "价格", BigDecimal.ONE, NOW.minusSeconds(50)),
                                new Signal("order", "手机", new BigDecimal("99.50"), NOW.minusSeconds(40))),
                        NOW),
                new Segments(Set.of("新客"), "新客"),
                List.of(),
                List.of(),
                List.of());
    }

    static Facts withSeats(Facts facts, List<Seat> seats) {
        return new Facts(
                facts.event(),
                facts.moment(),
                facts.customer(),
                facts.relation(),
                facts.member(),
                facts.liveCode(),
                seats,
                facts.duty(),
                facts.signals(),
                facts.segments(),
                facts.templates(),
                facts.grants(),
                facts.tagGroups());
    }

    static Facts withSignals(Facts facts, Signals signals) {
        return new Facts(
                facts.event(),
                facts.moment(),
                facts.customer(),
                facts.relation(),
                facts.member(),
                facts.liveCode(),
                facts.seats(),
                facts.duty(),
                signals,
                facts.segments(),
                facts.templates(),
                facts.grants(),
                facts.tagGroups());
    }

    static Matches match(RuleSet rules, Family family, Facts facts, List<Proposal> proposals) {
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            return matcher.match(family, facts, proposals);
        }
    }
}
