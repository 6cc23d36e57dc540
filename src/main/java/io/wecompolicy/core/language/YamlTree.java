package io.wecompolicy.core.language;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.wecompolicy.core.rule.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML into nodes with places: no tags, no anchors, no second document, no key twice. */
final class YamlTree {
    private static final int DEEPEST = 8;

    private final String path;
    private final Findings findings;

    YamlTree(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Nothing when the text is no such YAML, which is then reported. */
    Optional<YamlNode> read(byte[] bytes) {
        try (YAMLParser parser = new YAMLFactory().createParser(bytes)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            YamlNode node = node(parser, 0);
            if (parser.nextToken() != null) {
                throw refused("bad-yaml", parser, "只能有一份内容", "请删除 `---` 之后的部分");
            }
            return Optional.of(node);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            JsonLocation place = broken.getLocation();
            Span span = place == null ? Span.ofFile(path) : Span.of(path, place.getLineNr(), place.getColumnNr());
            findings.error("bad-yaml", span, Optional.empty(), "YAML 看不懂", "检查缩进、冒号和引号");
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            findings.error("bad-yaml", Span.ofFile(path), Optional.empty(), "YAML 看不懂", "检查缩进、冒号和引号");
            return Optional.empty();
        }
    }

    private YamlNode node(YAMLParser parser, int depth) throws IOException, Refused {
        Span span = span(parser);
        if (parser.getTypeId() != null) {
            throw refused("yaml-tag", parser, "不能用 YAML 标签 `!" + parser.getTypeId() + "`", "请删除标签，只写值");
        }
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            throw refused("yaml-anchor", parser, "不能用 YAML 的锚点 `&` 和引用 `*`", "请把值写全");
        }
        if (depth > DEEPEST) {
            throw refused("too-deep", parser, "嵌套太深", "照 README 里的样子写");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return YamlNode.map(span, entries(parser, depth));
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return YamlNode.list(span, items);
        }
        return YamlNode.scalar(span, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private Map<String, YamlNode.Entry> entries(YAMLParser parser, int depth) throws IOException, Refused {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Span place = span(parser);
            if (parser.getObjectId() != null || parser.isCurrentAlias()) {
                throw refused("yaml-anchor", parser, "不能用 YAML 的锚点 `&` 和引用 `*`", "请把值写全");
            }
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            if (entries.put(key, new YamlNode.Entry(place, value)) != null) {
                findings.error("duplicate-key", place, Optional.empty(), "`" + key + "` 写了两次", "请只留一个");
            }
        }
        return entries;
    }

    private Span span(YAMLParser parser) {
        JsonLocation place = parser.currentTokenLocation();
        return Span.of(path, place.getLineNr(), place.getColumnNr());
    }

    private Refused refused(String code, YAMLParser parser, String message, String hint) {
        findings.error(code, span(parser), Optional.empty(), message, hint);
        return new Refused();
    }

    /** Reported already; leaves the tree. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
