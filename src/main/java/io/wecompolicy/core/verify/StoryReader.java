package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one scenario file into tests. What can be read is, so that one mistake hides no other. */
final class StoryReader {
    private static final List<String> STORY = List.of("name", "now", "match", "fixtures", "tests");
    private static final List<String> TEST = List.of("name", "given", "expect", "cases");
    private static final List<String> CASE = List.of("note", "given", "expect");
    private static final List<String> MATCHES = List.of("subset", "exact");
    private static final int MOST_TESTS = 2_000;

    private final Notes notes;
    private final Values values;
    private final Parts parts;
    private final ExpectationReader expectations;
    private final List<StoryTest> tests = new ArrayList<>();

    StoryReader(Notes notes, Set<String> rules) {
        this.notes = notes;
        this.values = new Values(notes);
        this.parts = new Parts(notes);
        this.expectations = new ExpectationReader(notes, rules);
    }

    /** @return tests without a mistake; what is wrong with the others is noted */
    List<StoryTest> read(Node document) {
        Optional<Node.Entries> story = parts.entries(document, Part.SCENARIO_FILE);
        story.ifPresent(this::story);
        return List.copyOf(tests);
    }

    private void story(Node.Entries story) {
        keys(story, Part.SCENARIO_FILE, STORY);
        Optional<String> name = text(story, "name", Part.STORY);
        Optional<Instant> now = need(story, "now").flatMap(node -> values.instant(node, "now"));
        String match =
                story.get("match").flatMap(node -> values.text(node, "match")).orElse("subset");
        if (!MATCHES.contains(match)) {
            notes.error(Mistake.UNKNOWN_VALUE, story.placeOfValue("match"), "match", match, Notes.listed(MATCHES));
        }
        int before = notes.said();
        Node.Entries fixtures = given(story, "fixtures");
        boolean sound = notes.said() == before;
        List<Node.Entries> written = parts.several(story, "tests");
        if (written.isEmpty()) {
            notes.error(Mistake.NO_TESTS, story.place("tests"));
        }
        for (Node.Entries test : written) {
            test(test, name.orElse(""), now.orElse(Instant.EPOCH), fixtures, match.equals("exact"));
        }
        if (name.isEmpty() || now.isEmpty() || !sound) {
            tests.clear();
        }
    }

    private void test(Node.Entries test, String story, Instant now, Node.Entries fixtures, boolean exact) {
        int before = notes.said();
        keys(test, Part.TEST, TEST);
        String name = text(test, "name", Part.TEST).orElse("");
        Node.Entries given = fixtures.merge(given(test, "given"));
        if (test.get("cases").isEmpty()) {
            one(before, new CaseName(story, name, Optional.empty(), test.span()), now, given, test, exact);
            return;
        }
        List<Node.Entries> cases = parts.several(test, "cases");
        if (cases.isEmpty() || test.get("expect").isPresent()) {
            notes.error(Mistake.EXPECT_IN_CASES, test.place("cases"));
        }
        boolean sound = notes.said() == before;
        for (Node.Entries one : cases) {
            int said = sound ? notes.said() : before;
            keys(one, "cases", CASE);
            Optional<String> note = text(one, "note", Part.ITEM_OF.say("cases"));
            CaseName caseName = new CaseName(story, name, note, one.span());
            one(said, caseName, now, given.merge(given(one, "given")), one, exact);
        }
    }

    private void one(int before, CaseName name, Instant now, Node.Entries given, Node.Entries test, boolean exact) {
        Node.Entries written = parts.one(test, "expect").orElse(Node.Entries.none(test.span()));
        Expectation expected = expectations.read(written, exact);
        if (tests.size() == MOST_TESTS) {
            notes.error(Mistake.MANY_TESTS, Span.ofFile(test.span().file()), MOST_TESTS);
        } else if (notes.said() == before) {
            tests.add(new StoryTest(name, now, given, expected));
        }
    }

    private Node.Entries given(Node.Entries owner, String key) {
        Node.Entries given = parts.one(owner, key).orElse(Node.Entries.none(owner.span()));
        keys(given, key, GivenReader.KEYS);
        return given;
    }

    private Optional<String> text(Node.Entries owner, String key, Object kind) {
        Optional<String> text = need(owner, key).flatMap(node -> values.text(node, key));
        if (text.isPresent() && text.get().isBlank()) {
            notes.error(Mistake.EMPTY_NAME, owner.placeOfValue(key), kind, key);
        }
        return text;
    }

    private Optional<Node> need(Node.Entries owner, String key) {
        if (owner.get(key).isEmpty()) {
            notes.error(Mistake.MISSING_KEY, owner.span(), key);
        }
        return owner.get(key);
    }

    private void keys(Node.Entries written, Object owner, List<String> known) {
        written.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> notes.unknownKey(key, written.place(key), owner, known));
    }
}
