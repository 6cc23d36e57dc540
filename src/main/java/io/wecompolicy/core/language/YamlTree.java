package io.wecompolicy.core.language;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
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
        return SourceText.ofFile(path, bytes, findings).map(SourceText::text).flatMap(this::read);
    }

    private Optional<YamlNode> read(String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            YamlNode node = node(parser, 0);
            if (node.shape() == YamlNode.Shape.SCALAR && tell(text, node.span().line(), true)) {
                return Optional.empty();
            }
            if (parser.nextToken() != null) {
                throw refused(TreeComplaint.MANY_DOCUMENTS, parser);
            }
            return Optional.of(node);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            JsonLocation place = broken.getLocation();
            Span span = place == null ? Span.of(path, 1, 1) : Span.of(path, place.getLineNr(), place.getColumnNr());
            if (!tell(text, span.line(), false)) {
                findings.error(TreeComplaint.BAD_YAML, span, Optional.empty());
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            findings.error(TreeComplaint.BAD_YAML, Span.of(path, 1, 1), Optional.empty());
            return Optional.empty();
        }
    }

    private boolean tell(String text, int line, boolean shape) {
        Optional<YamlTrouble.Found> found = new YamlTrouble(path, text).near(line, shape);
        found.ifPresent(one -> findings.error(one.complaint(), one.place(), Optional.empty()));
        return found.isPresent();
    }

    private YamlNode node(YAMLParser parser, int depth) throws IOException, Refused {
        Span span = span(parser);
        if (parser.getTypeId() != null) {
            throw refused(TreeComplaint.YAML_TAG, parser, tag(parser.getTypeId().toString()));
        }
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            throw refused(TreeComplaint.YAML_ANCHOR, parser);
        }
        if (depth > DEEPEST) {
            throw refused(TreeComplaint.DEEP_YAML, parser);
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
                throw refused(TreeComplaint.YAML_ANCHOR, parser);
            }
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            if (entries.put(key, new YamlNode.Entry(place, value)) != null) {
                findings.error(TreeComplaint.DUPLICATE_KEY, place, Optional.empty(), key);
            }
        }
        return entries;
    }

    /** As it was written, more or less. */
    private static String tag(String type) {
        return type.replaceFirst("^tag:yaml.org,2002:", "!").replaceFirst("^!?", "!");
    }

    private Span span(YAMLParser parser) {
        JsonLocation place = parser.currentTokenLocation();
        return Span.of(path, place.getLineNr(), place.getColumnNr());
    }

    private Refused refused(TreeComplaint complaint, YAMLParser parser, Object... arguments) {
        findings.error(complaint, span(parser), Optional.empty(), arguments);
        return new Refused();
    }

    /** Reported already; leaves the tree. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
