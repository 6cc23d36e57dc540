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
            notes.error("too-large", Span.ofFile(file), "场景文件超过 256 KiB", "请拆成几个文件");
            return Optional.empty();
        }
        try (YAMLParser parser = new YAMLFactory().createParser(text(bytes))) {
            if (parser.nextToken() == null) {
                throw new Refused("bad-yaml", Span.ofFile(file), "文件是空的", "请照着别的场景文件写 name、now 和 tests");
            }
            Node document = node(parser, 0);
            if (parser.nextToken() != null) {
                throw new Refused("bad-yaml", here(parser), "一个文件只讲一个故事，这里又开始了一个", "请删除 `---`，或另建一个文件");
            }
            return Optional.of(document);
        } catch (Refused refused) {
            notes.error(refused.code, refused.span, refused.said, refused.hint);
        } catch (CharacterCodingException notText) {
            notes.error("not-utf8", Span.ofFile(file), "文件不是 UTF-8 编码", "请另存为 UTF-8");
        } catch (JsonProcessingException unreadable) {
            notes.error("bad-yaml", span(unreadable.getLocation()), "从这里起读不懂", "请检查缩进（用空格，不用 Tab）、冒号后的空格、引号和括号是否成对");
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
            throw new Refused("yaml-anchor", span, "这里不能用 YAML 的 `&` 和 `*`", "请把内容写全，或放进 fixtures；以 `&`、`*` 开头的文本要加引号");
        }
        if (parser.getTypeId() != null) {
            throw new Refused("yaml-tag", span, "这里不能用 YAML 的 `!` 标记", "请删除它；以 `!` 开头的文本要加引号");
        }
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw new Refused("too-large", span, "内容太多或嵌套太深", "请拆成几个文件");
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
                notes.error("duplicate-key", place, "`" + key + "` 写了两次", "请只留一个");
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
        private final String code;
        private final transient Span span;
        private final String said;
        private final String hint;

        Refused(String code, Span span, String message, String hint) {
            super(message);
            this.code = code;
            this.span = span;
            this.said = message;
            this.hint = hint;
        }
    }
}
