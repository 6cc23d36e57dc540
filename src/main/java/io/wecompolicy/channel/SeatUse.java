package io.wecompolicy.channel;

/**
 * How much a seat has received.
 *
 * @param today adds on the Beijing day
 * @param inWindow adds within the configured window before the instant, that one included
 */
public record SeatUse(int today, int inWindow) {
    public static final SeatUse NONE = new SeatUse(0, 0);
}
