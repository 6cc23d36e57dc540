package io.wecompolicy.mirror;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One comparison of our picture with WeCom, as the API shows it.
 *
 * @param status {@code listing} (going through WeCom's lists), {@code reading} (what differs is being read), {@code done} or
 *     {@code failed}
 * @param startedBy a person, an API key or {@code system}
 * @param compared how many relations, members, groups and libraries were looked at so far
 * @param waiting how many of them are still to be read
 * @param differences how often each kind of difference was found: {@code contact-added}, {@code contact-deleted},
 *     {@code contact-learnt}, {@code tags-changed}, {@code tag-renamed}, {@code member-changed} and the like
 * @param error why it failed, or why it last had to wait; empty when nothing went wrong
 */
public record Reconciliation(
        String id,
        String status,
        List<String> scope,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        long compared,
        long waiting,
        Map<String, Long> differences,
        String error) {
    public Reconciliation {
        scope = List.copyOf(scope);
        differences = Map.copyOf(differences);
    }
}
