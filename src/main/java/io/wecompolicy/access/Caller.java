package io.wecompolicy.access;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who makes a call, for checks that a role can not express and for the audit.
 *
 * @param name of the person, or {@code key:} and the id of an API key
 * @param roles as granted; {@code admin} is not expanded
 * @param corps that the caller may act for; empty means all
 * @param departments paths that the caller answers for; empty means all
 * @param wecomUserId the WeCom member that the person is, when bound
 */
public record Caller(
        String name, Set<String> roles, Set<String> corps, List<String> departments, Optional<String> wecomUserId) {
    public Caller {
        // sorted, because the order is seen in /api/v1/me
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        corps = Collections.unmodifiableSet(new TreeSet<>(corps));
        departments = List.copyOf(departments);
    }

    public boolean mayActFor(String corpId) {
        return corps.isEmpty() || corps.contains(corpId);
    }
}
