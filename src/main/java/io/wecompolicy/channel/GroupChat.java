package io.wecompolicy.channel;

import java.time.Instant;

/**
 * A customer group (客户群).
 *
 * @param owner user id
 * @param members how many people are in it, employees included
 * @param memberVersion changes with the list of members
 */
public record GroupChat(
        String chatId,
        String name,
        String owner,
        int members,
        String memberVersion,
        boolean dissolved,
        Instant createdAt) {}
