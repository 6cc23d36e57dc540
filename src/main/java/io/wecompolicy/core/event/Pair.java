package io.wecompolicy.core.event;

/** A member and a customer. Tags, remark and state belong to the pair, and events of one pair are decided in order. */
public record Pair(String userId, String externalUserId) {}
