package io.wecompolicy.core.language.sheet;

import java.util.List;

/** A piece of a snippet: text that stays, or a place for what the cell below says. */
sealed interface Piece {
    /** Rule text as it is. */
    record Fixed(String text) implements Piece {}

    /**
     * A text literal with places in it.
     *
     * @param inside between its quotes, places and escapes as written
     */
    record Quoted(String inside) implements Piece {}

    /**
     * A place outside of quotes.
     *
     * @param place such as {@code $param}
     */
    record Bare(String place) implements Piece {}

    /** Once for each value of the cell: Drools' {@code forall(separator){…}}. */
    record Each(String separator, List<Piece> pieces) implements Piece {
        public Each {
            pieces = List.copyOf(pieces);
        }
    }

    default boolean hasPlace() {
        return !(this instanceof Fixed);
    }
}
