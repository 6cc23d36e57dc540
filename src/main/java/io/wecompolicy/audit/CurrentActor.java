package io.wecompolicy.audit;

/** Who acts now. */
public interface CurrentActor {
    /** The name of the person or API key that made the call; {@code system} when the service acts by itself. */
    String name();
}
