package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds which sentences must stand before one so that the variables it uses are bound. */
final class Context {
    private static final int DEEPEST = 8;

    private final List<Entry> entries;
    private final Map<Integer, Role> roles;

    /** @param roles of the sound sentences; may grow */
    Context(List<Entry> entries, Map<Integer, Role> roles) {
        this.entries = entries;
        this.roles = roles;
    }

    /** The first that do, in order; empty when no sound sentences bind all it uses. */
    Optional<List<Entry>> of(Entry entry) {
        List<Entry> before = new ArrayList<>();
        boolean all = gather(entry, before, new TreeSet<>(entry.meaning().bound()), 0);
        return all ? Optional.of(before) : Optional.empty();
    }

    /** The sentences that bind a variable, in the order of the dictionary. */
    List<Entry> binders(String variable) {
        return entries.stream()
                .filter(entry -> Optional.ofNullable(roles.get(entry.number()))
                        .map(role -> role.binds().containsKey(variable))
                        .orElse(false))
                .toList();
    }

    boolean binds(String variable) {
        return !binders(variable).isEmpty();
    }

    /** A sentence by which a variable stands for something else. */
    Optional<Entry> bindsOtherwise(String variable, String meaning) {
        return binders(variable).stream()
                .filter(entry -> Optional.ofNullable(roles.get(entry.number()))
                        .map(role -> !meaning.equals(role.binds().get(variable)))
                        .orElse(false))
                .findFirst();
    }

    /** @param taken the variables that nobody else may bind any more */
    private boolean gather(Entry entry, List<Entry> before, Set<String> taken, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        for (String variable : new TreeSet<>(entry.meaning().used())) {
            if (before.stream().anyMatch(other -> other.meaning().bound().contains(variable))) {
                continue;
            }
            Optional<Entry> binder = binders(variable).stream()
                    .filter(other -> other.meaning().bound().stream().noneMatch(taken::contains))
                    .findFirst();
            if (binder.isEmpty()) {
                return false;
            }
            taken.addAll(binder.get().meaning().bound());
            if (!gather(binder.get(), before, taken, depth + 1)) {
                return false;
            }
            before.add(binder.get());
        }
        return true;
    }
}
