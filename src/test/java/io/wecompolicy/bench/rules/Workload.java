package io.wecompolicy.bench.rules;

import io.wecompolicy.core.event.ContactAdded;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules of all shapes in files of twenty, and 64 events with what is known of them: the same for every engine and every run.
 * An event has ten facts, two more than the goal asks.
 */
final class Workload {
    private static final int RULES_OF_A_FILE = 20;
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");

    private Workload() {}

    /** @param rules in all, spread evenly over the shapes */
    static SortedMap<String, byte[]> tree(int rules) {
        TreeMap<String, StringBuilder> texts = new TreeMap<>();
        for (int rule = 0; rule < rules; rule++) {
            Shape shape = shape(rule);
            int n = number(rule);
            String file =
                    shape.family().label() + "/" + shape.name().toLowerCase(Locale.ROOT) + n / RULES_OF_A_FILE + ".drl";
            texts.computeIfAbsent(file, path -> new StringBuilder()).append(shape.rule(n));
        }
        TreeMap<String, byte[]> tree = new TreeMap<>();
        texts.forEach((path, text) -> tree.put(path, text.toString().getBytes(StandardCharsets.UTF_8)));
        return tree;
    }

    /** The same, and two tests for each rule. */
    static SortedMap<String, byte[]> treeWithScenarios(int rules) {
        SortedMap<String, byte[]> tree = tree(rules);
        TreeMap<String, StringBuilder> stories = new TreeMap<>();
        for (int rule = 0; rule < rules; rule++) {
            Shape shape = shape(rule);
            int n = number(rule);
            String name = shape.name().toLowerCase(Locale.ROOT) + n / RULES_OF_A_FILE;
            StringBuilder story = stories.computeIfAbsent(
                    shape.family().label() + "/scenarios/" + name + ".yaml",
                    path -> new StringBuilder("name: " + path + "\nnow: 2026-11-11T09:00:00+08:00\nfixtures:\n"
                            + "  event: {type: contact-added}\n  member: {name: 张三, grade: 1}\ntests:\n"));
            String expected = shape == Shape.CHANNEL ? "fired" : "notFired";
            story.append(story(rule, n, "{%s: [%s%d]}".formatted(expected, shape.name(), n)));
            story.append(story(rule + rules, rules + n, "{notFired: [%s%d]}".formatted(shape.name(), n)));
        }
        stories.forEach((path, text) -> tree.put(path, text.toString().getBytes(StandardCharsets.UTF_8)));
        return tree;
    }

    private static String story(int number, int n, String expected) {
        return ("  - name: 测试%d\n    given: {event: {state: s%d}, liveCode: {state: s%d, channel: 渠道%d}}\n"
                        + "    expect: %s\n")
                .formatted(number, n, n, n, expected);
    }

    static Shape shape(int rule) {
        return Shape.values()[rule % Shape.values().length];
    }

    static int number(int rule) {
        return rule / Shape.values().length;
    }

    static RuleSet compiled(SortedMap<String, byte[]> tree) {
        Compilation compilation = new Language().compile(tree);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.rules();
        }
        throw new IllegalStateException(compilation.diagnostics().toString());
    }

    /** @param variety of channels, cities and keywords; with as many as rules of a shape, each is met by about one */
    static List<Facts> events(int variety) {
        Random dice = new Random(20261122);
        List<Facts> events = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            events.add(event(dice, variety));
        }
        return events;
    }

    private static Facts event(Random dice, int variety) {
        int n = dice.nextInt(variety);
        String state = "s" + n;
        Instant at = NOON.plusSeconds(3600L * dice.nextInt(100));
        return new Facts(
                new ContactAdded("zhangsan", "wm1", state, Optional.empty(), at),
                Moment.of(at, DayKind.WORKDAY),
                Optional.of(new Customer(
                        "wm1",
                        "王女士",
                        "wechat",
                        dice.nextBoolean() ? "female" : "male",
                        "城" + dice.nextInt(variety),
                        "zh",
                        "unknown",
                        true)),
                Optional.of(new Relation(
                        "zhangsan", "wm1", Set.of("意向/高", "来源/地铁"), state, dice.nextInt(4), at.minusSeconds(9), "")),
                Optional.of(new Member(
                        "zhangsan",
                        "张三",
                        List.of("总部/华东/上海"),
                        "导购",
                        List.of("sales"),
                        dice.nextInt(4),
                        "active",
                        true)),
                Optional.of(new LiveCode("42b3", state, "渠道" + n, "二号线", "campaign", "active", false, "", List.of())),
                List.of(new Seat("zhangsan", state, 1, 20, 100, dice.nextInt(120), 1, true, 0, 0)),
                Optional.of(new Duty("zhangsan", "白班", dice.nextInt(4) > 0, at.plusSeconds(3600))),
                signals(dice, variety, at),
                new Segments(Set.of("新客"), "新客"),
                List.of(),
                List.of(),
                List.of());
    }

    private static Signals signals(Random dice, int variety, Instant at) {
        List<Signal> rows = new ArrayList<>();
        String word = "词" + dice.nextInt(variety);
        for (int i = 0; i < 4; i++) {
            rows.add(new Signal("keyword", word, BigDecimal.ONE, at.minusSeconds(60L + i)));
        }
        return new Signals(rows, at);
    }
}
