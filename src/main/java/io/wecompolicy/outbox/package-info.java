/**
 * Actions to do: delivered at least once, the welcome first.
 *
 * <p>An action is written in the transaction of its decision ({@link io.wecompolicy.outbox.Outbox}), handed to a lane in
 * memory, claimed, sent through the {@link io.wecompolicy.outbox.Sender} and settled. A process that dies between sending
 * and settling leaves a row that its heir sends again; {@link io.wecompolicy.outbox.ActionType.Idempotency} says for each
 * kind why that is safe, and where it can not be exact.
 */
@NullMarked
package io.wecompolicy.outbox;

import org.jspecify.annotations.NullMarked;
