package io.wecompolicy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry as the API shows it.
 *
 * @param request HTTP method and path; empty when the service acted by itself
 * @param erased true when before and after can not be read any more, because the customer was erased
 * @param unreadable true when they can not be read because they, or their key, are damaged
 */
public record AuditView(
        String id,
        Instant at,
        String actor,
        String action,
        String objectType,
        String objectId,
        String request,
        Optional<JsonNode> before,
        Optional<JsonNode> after,
        boolean erased,
        boolean unreadable) {}
