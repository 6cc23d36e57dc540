package io.wecompolicy.outbox;

/** Learns of the end of actions, inside the transaction that records it. {@code pipeline} implements it. */
public interface SettlementListener {
    void settled(SettledAction action);
}
