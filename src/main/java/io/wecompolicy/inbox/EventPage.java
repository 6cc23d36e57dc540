package io.wecompolicy.inbox;

import java.util.List;
import java.util.Optional;

/** One page of events; {@code nextCursor} is null on the last. */
record EventPage(List<EventView> items, Optional<String> nextCursor) {}
