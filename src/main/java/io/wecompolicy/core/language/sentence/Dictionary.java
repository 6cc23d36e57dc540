package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of one rules tree and its Chinese keywords, as {@code policy.dsl} has them. Immutable. */
public final class Dictionary {
    /** For a tree that has no {@code policy.dsl}. */
    public static final Dictionary NONE = new Dictionary(false, List.of(), Map.of(), Keywords.ofDrl());

    private final boolean there;
    private final List<Entry> entries;
    private final Map<Integer, Role> roles;
    private final Keywords keywords;
    private final SentenceTree conditions = new SentenceTree();
    private final SentenceTree consequences = new SentenceTree();

    private Dictionary(boolean there, List<Entry> entries, Map<Integer, Role> roles, Keywords keywords) {
        this.there = there;
        this.entries = List.copyOf(entries);
        this.roles = Map.copyOf(roles);
        this.keywords = keywords;
        this.entries.forEach(entry -> tree(entry.half()).add(entry));
    }

    /** @param path in the rules tree */
    public static Dictionary read(String path, byte[] bytes, Findings findings) {
        return new DictionaryReader(path, findings).read(bytes);
    }

    static Dictionary of(List<Entry> entries, Map<Integer, Role> roles, Keywords keywords) {
        return new Dictionary(true, entries, roles, keywords);
    }

    boolean isThere() {
        return there;
    }

    Keywords keywords() {
        return keywords;
    }

    List<Entry> entries(Half half) {
        return entries.stream().filter(entry -> entry.half() == half).toList();
    }

    /** Absent for a sentence that is faulty, which is reported where it stands. */
    Optional<Role> role(Entry entry) {
        return Optional.ofNullable(roles.get(entry.number()));
    }

    /** The sentences that bind a variable. */
    List<Entry> binders(String variable) {
        return new Context(entries, roles).binders(variable);
    }

    /** The sentences of a half that fit the whole line best. */
    List<Match> matches(Half half, List<Piece> pieces, Steps steps) {
        return tree(half).matches(pieces, steps);
    }

    private SentenceTree tree(Half half) {
        return half == Half.WHEN ? conditions : consequences;
    }
}
