package io.wecompolicy.core.verify;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.wecompolicy.core.rule.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML into nodes that know their line. Only maps, lists and plain values: tags could name classes, and anchors could
 * blow a small file up, so both are refused.
 */
final class YamlTree {
    static final int LARGEST_FILE = 256 * 1024;
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 50_000;

    private final String file;
    private final Notes notes;
    private int nodes;

    private YamlTree(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** @return the one document of the file; empty when a mistake was noted */
    static Optional<Node> read(String file, byte[] bytes, Notes notes) {
        return new YamlTree(file, notes).read(bytes);
    }

    private Optional<Node> read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            notes.error(Mistake.LARGE_FILE, Span.ofFile(file), LARGEST_FILE >> 10);
            return Optional.empty();
        }
        try (YAMLParser parser = new YAMLFactory().createParser(text(bytes))) {
            if (parser.nextToken() == null) {
                throw new Refused(Mistake.EMPTY_FILE, Span.ofFile(file));
            }
            Node document = node(parser, 0);
            if (parser.nextToken() != null) {
                throw new Refused(Mistake.MANY_STORIES, here(parser));
            }
            return Optional.of(document);
        } catch (Refused refused) {
            notes.error(refused.mistake, refused.span);
        } catch (CharacterCodingException notText) {
            notes.error(Mistake.NOT_UTF8, Span.ofFile(file));
        } catch (JsonProcessingException unreadable) {
            notes.error(Mistake.BAD_YAML, span(unreadable.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Node node(YAMLParser parser, int depth) throws IOException {
        Span span = here(parser);
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new Refused(Mistake.YAML_ANCHOR, span);
        }
        if (parser.getTypeId() != null) {
            throw new Refused(Mistake.YAML_TAG, span);
        }
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw new Refused(Mistake.LARGE_CONTENT, span);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return entries(parser, span, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Node.Items(items, span);
        }
        return token == JsonToken.VALUE_NULL ? new Node.Nothing(span) : new Node.Scalar(parser.getText(), span);
    }

    private Node entries(YAMLParser parser, Span span, int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Span> places = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Span place = here(parser);
            parser.nextToken();
            places.put(key, place);
            if (entries.putIfAbsent(key, node(parser, depth + 1)) != null) {
                notes.error(Mistake.DUPLICATE_KEY, place, key);
            }
        }
        return new Node.Entries(entries, places, span);
    }

    private Span here(YAMLParser parser) {
        return span(parser.currentTokenLocation());
    }

    private Span span(JsonLocation location) {
        return Span.of(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    /** What ends the reading of a file at once. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final Mistake mistake;
        private final transient Span span;

        Refused(Mistake mistake, Span span) {
            super(mistake.code());
            this.mistake = mistake;
            this.span = span;
        }
    }
}
