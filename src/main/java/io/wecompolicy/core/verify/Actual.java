package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Conflict;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.Settled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Shows parts of a decision under the keys of its JSON, as a scenario names them. */
final class Actual {
    private Actual() {}

    static Map<String, Object> of(Settled settled) {
        Proposal proposal = settled.proposal();
        Map<String, String> value = new TreeMap<>();
        proposal.value().forEach((name, said) -> value.put(name, said.toString()));
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", proposal.type().label());
        keys.put("target", proposal.target());
        keys.put("outcome", settled.outcome().label());
        keys.put("rule", proposal.rule());
        keys.put("family", proposal.family().label());
        keys.put("value", value);
        keys.put("decidedBy", settled.decidedBy().orElse(""));
        keys.put("why", settled.why().orElse(""));
        keys.put("priority", Integer.toString(proposal.priority()));
        keys.put("reason", proposal.origin().reason());
        keys.put("file", proposal.origin().file());
        keys.put("line", Integer.toString(proposal.origin().line()));
        keys.put("cell", proposal.origin().cell().orElse(""));
        return keys;
    }

    static Map<String, Object> of(Conflict conflict) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("kind", conflict.kind());
        keys.put("severity", conflict.severity());
        keys.put("subjects", conflict.subjects());
        keys.put("resource", conflict.resource());
        keys.put("witness", new TreeMap<>(conflict.witness()));
        keys.put("rule", conflict.rule());
        return keys;
    }

    /** Enough to recognise it: the first four keys. */
    static String brief(Map<String, Object> keys) {
        Map<String, Object> few = new LinkedHashMap<>();
        keys.entrySet().stream().limit(4).forEach(key -> few.put(key.getKey(), key.getValue()));
        return Wanted.text(few);
    }
}
