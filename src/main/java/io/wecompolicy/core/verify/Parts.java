package io.wecompolicy.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the facts that a test gives out of its map, one key at a time. What can not be read is noted and left out. */
final class Parts {
    private final Notes notes;
    private final RecordReader records;

    Parts(Notes notes) {
        this.notes = notes;
        this.records = new RecordReader(notes);
    }

    /** The map under a key; empty when there is none, or it says {@code null}. */
    Optional<Node.Entries> one(Node.Entries given, String key) {
        Optional<Node> node = given.get(key);
        if (node.isEmpty() || node.get() instanceof Node.Nothing) {
            return Optional.empty();
        }
        return entries(node.get(), key);
    }

    /** The maps under a key that holds a list of them. */
    List<Node.Entries> several(Node.Entries given, String key) {
        Optional<Node> node = given.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Node.Items items)) {
            notes.error(
                    Mistake.WANTS_ITEMS,
                    given.placeOfValue(key),
                    key,
                    node.get().kind());
            return List.of();
        }
        List<Node.Entries> several = new ArrayList<>();
        items.items().forEach(item -> entries(item, Part.ITEM_OF.say(key)).ifPresent(several::add));
        return several;
    }

    /**
     * A fact of which an event has at most one.
     *
     * @param usually whether it is there when nothing is said of it
     */
    <R extends Record> Optional<R> fact(
            Node.Entries given, String key, Class<R> type, boolean usually, Map<String, Object> defaults) {
        Optional<Node> node = given.get(key);
        if (node.isPresent() && node.get() instanceof Node.Nothing) {
            return Optional.empty();
        }
        if (node.isEmpty() && !usually) {
            return Optional.empty();
        }
        Node.Entries written = one(given, key).orElse(Node.Entries.none(given.span()));
        return record(type, written, key, defaults);
    }

    /** @param plain what it is where nothing is said */
    @SuppressWarnings("unchecked")
    <R extends Record> Optional<R> fact(Node.Entries given, String key, boolean usually, R plain) {
        return fact(given, key, (Class<R>) plain.getClass(), usually, RecordReader.like(plain));
    }

    <R extends Record> List<R> rows(Node.Entries given, String key, Class<R> type, Map<String, Object> defaults) {
        List<R> rows = new ArrayList<>();
        several(given, key).forEach(row -> record(type, row, key, defaults).ifPresent(rows::add));
        return rows;
    }

    <R extends Record> Optional<R> record(
            Class<R> type, Node.Entries written, String owner, Map<String, Object> defaults) {
        return records.read(type, written, owner, defaults);
    }

    /** @param owner the key that holds it, or what else to call that */
    Optional<Node.Entries> entries(Node node, Object owner) {
        if (node instanceof Node.Entries entries) {
            return Optional.of(entries);
        }
        notes.error(Mistake.WANTS_ENTRIES, node.span(), owner, node.kind());
        return Optional.empty();
    }
}
