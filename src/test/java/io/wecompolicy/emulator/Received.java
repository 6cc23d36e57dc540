package io.wecompolicy.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A callback as a receiver sees it: the envelope's query and the decrypted XML. */
record Received(String timestamp, String nonce, String envelope, String xml) {
    /** The text of an element, without CDATA; empty when it is absent. */
    String element(String name) {
        Matcher found = Pattern.compile("<" + name + ">(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</" + name + ">")
                .matcher(xml);
        return found.find() ? found.group(1) : "";
    }
}
