package io.wecompolicy.emulator;

import io.wecompolicy.emulator.Subscription.Topic;
import java.time.Instant;
import java.util.regex.Pattern;

/** The plaintext XML of one callback, written element by element in the order of WeCom's samples. */
final class Happening {
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final String corpId;
    private final Topic topic;
    private final String event;
    private final StringBuilder xml = new StringBuilder("<xml>");
    private String changeType = "";

    private Happening(String corpId, Topic topic, String event) {
        this.corpId = corpId;
        this.topic = topic;
        this.event = event;
    }

    static Happening of(String corpId, Topic topic, String event, Instant at) {
        return new Happening(corpId, topic, event)
                .data("ToUserName", corpId)
                .data("FromUserName", "sys")
                .plain("CreateTime", Long.toString(at.getEpochSecond()))
                .data("MsgType", "event")
                .data("Event", event);
    }

    Happening changeType(String value) {
        changeType = value;
        return data("ChangeType", value);
    }

    /** Absent values are absent elements. */
    Happening data(String name, String value) {
        return value.isEmpty() ? this : plain(name, "<![CDATA[" + clean(value) + "]]>");
    }

    Happening plain(String name, String content) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    String corpId() {
        return corpId;
    }

    Topic topic() {
        return topic;
    }

    /** For the records: the family and the kind. */
    String kind() {
        return event + "/" + changeType;
    }

    String xml() {
        return xml + "</xml>";
    }

    private static String clean(String value) {
        return NOT_XML.matcher(value).replaceAll("").replace("]]>", "]]]]><![CDATA[>");
    }
}
