package io.wecompolicy.mirror;

import java.time.Instant;

/** How one kind of subject is read and what is made of the answer. */
interface Treatment {
    ReadKind kind();

    /** Asks WeCom, outside any transaction. */
    Judgement read(DueRead read, Instant began);

    /** Uses the answer, inside the transaction that also ends the read. */
    @FunctionalInterface
    interface Judgement {
        Outcome judge();
    }
}
