package io.wecompolicy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records changes in the transaction that makes them: without the record there is no change. */
@ApplicationScoped
public class Audit {
    private final AuditTable table;
    private final SubjectKeys keys;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final CurrentRequest request;

    Audit(AuditTable table, SubjectKeys keys, ObjectMapper mapper, Clock clock, CurrentRequest request) {
        this.table = table;
        this.keys = keys;
        this.mapper = mapper;
        this.clock = clock;
        this.request = request;
    }

    /** One change of something that is not a customer; the values become JSON, sealed with the key of the corp. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            CorpId corp,
            String actor,
            String action,
            String objectType,
            String objectId,
            Optional<?> before,
            Optional<?> after) {
        record(List.of(new Change(corp, actor, action, objectType, objectId, "", before, after)));
    }

    /** Many changes at once, one entry each, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Change> changes) {
        Map<CorpId, Set<String>> subjects = changes.stream()
                .collect(Collectors.groupingBy(Change::corp, Collectors.mapping(Change::subject, Collectors.toSet())));
        subjects.forEach((corp, ofCorp) -> keys.prepare(corp.value(), ofCorp));
        String source = request.line();
        List<AuditTable.Row> rows = new ArrayList<>(changes.size());
        for (Change change : changes) {
            rows.add(new AuditTable.Row(
                    change, sealed(change, change.before()), sealed(change, change.after()), clock.instant(), source));
        }
        table.insert(rows);
    }

    private byte @Nullable [] sealed(Change change, Optional<?> value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            byte[] clear = mapper.writeValueAsBytes(value.get());
            return keys.seal(change.corp().value(), change.subject(), clear);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + change.objectType() + " can not be written as JSON", e);
        }
    }
}
