package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rulebook of valid rules as text, for all five families. The same seed gives the same rulebook. */
final class RandomRules {
    /** How much of the language the rules use. */
    enum Subset {
        ALL,
        /** Only what Drools' own compiler reads as we do: no times, no labels of enumerations. */
        AS_DROOLS
    }

    private static final int MOST_PATTERNS = 8;

    /** Of the paths that departments have: whole, at both ends, and of nobody's. */
    private static final List<String> SCOPES = List.of("意向/高", "意向", "来源", "地铁", "华东/上海");

    private final Dice dice;
    private final Pool pool;
    private final Subset subset;
    private final List<EventType> events;
    private int rules;

    RandomRules(Dice dice, Pool pool, Subset subset) {
        this.dice = dice;
        this.pool = pool;
        this.subset = subset;
        this.events = List.of(
                EventType.CONTACT_ADDED,
                dice.percent(45) ? EventType.SIGNAL_RECORDED : dice.one(EventType.values()),
                dice.one(EventType.values()));
    }

    List<EventType> events() {
        return events;
    }

    /** Texts by path. */
    Map<String, String> rulebook() {
        Map<String, String> files = new TreeMap<>();
        for (Family family : Family.values()) {
            files.put(family.label() + "/a.drl", file(family, 2));
            if (dice.percent(30)) {
                files.put(family.label() + "/b.drl", file(family, 1));
            }
        }
        return files;
    }

    String file(Family family, int most) {
        return String.join("\n", dice.several(1, most, () -> rule(family)));
    }

    private String rule(Family family) {
        RandomConditions conditions = new RandomConditions(dice, pool, subset, types(family));
        String when = conditions.write();
        while (conditions.patterns() > MOST_PATTERNS) {
            conditions = new RandomConditions(dice, pool, subset, types(family));
            when = conditions.write();
        }
        RandomCalls calls = new RandomCalls(dice, conditions);
        String then = String.join(
                "\n",
                dice.several(1, 2, () -> "    " + (subset == Subset.AS_DROOLS ? calls.asDrools() : calls.of(family))));
        return "rule \"规则" + ++rules + "\"" + header() + "\nwhen\n" + when + "then\n" + then + "\nend\n";
    }

    private String header() {
        if (subset == Subset.AS_DROOLS) {
            return "";
        }
        List<String> header = new ArrayList<>();
        if (dice.percent(40)) {
            header.add("@priority(" + dice.between(-1, 2) + ")");
        }
        if (dice.percent(20)) {
            header.add("@title(\"随机的规则\")");
        }
        if (dice.percent(10)) {
            header.add("@mode(" + dice.one(Mode.values()).label() + ")");
        }
        if (dice.percent(6)) {
            header.add("@scope(\"" + dice.one(SCOPES) + "\")");
        }
        if (dice.percent(8)) {
            header.add("@effective(" + Pool.written(Pool.NOW.plusSeconds(dice.between(-1, 0))) + ")");
        }
        if (dice.percent(8)) {
            header.add("@expires(" + Pool.written(Pool.NOW.plusSeconds(dice.between(1, 2))) + ")");
        }
        return " " + String.join(" ", header);
    }

    /** Types by how often they are wanted: one for each time. */
    private List<String> types(Family family) {
        List<String> types = new ArrayList<>(List.of(
                "Moment",
                "Moment",
                "Customer",
                "Relation",
                "Member",
                "LiveCode",
                "Duty",
                "Signals",
                "Segments",
                "Seat",
                "Seat",
                "Grant",
                "TagGroup",
                "Template"));
        events.forEach(event -> types.add(event.record().getSimpleName()));
        if (subset == Subset.AS_DROOLS) {
            types.addAll(List.of("AddTag", "RemoveTag"));
            types.removeIf("Moment"::equals);
        } else if (family == Family.PERMISSION) {
            types.addAll(List.of("AddTag", "AddTag", "AddTag", "AddTag", "SendWelcome", "SendWelcome", "JoinSegment"));
            types.addAll(List.of(
                    "Grant", "Grant", "Grant", "PrimarySegment", "SetRoster", "SetRoster", "RemoveTag", "Notify"));
        } else if (family != Family.TAGGING) {
            types.addAll(List.of("AddTag", "RemoveTag", "JoinSegment"));
        }
        return types;
    }
}
