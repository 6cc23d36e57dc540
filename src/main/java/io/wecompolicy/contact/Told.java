package io.wecompolicy.contact;

import io.wecompolicy.core.event.Event;

/**
 * An event and who tells it.
 *
 * @param derived whether we found it ourselves, by comparing our picture with WeCom
 */
public record Told(Event event, boolean derived) {}
