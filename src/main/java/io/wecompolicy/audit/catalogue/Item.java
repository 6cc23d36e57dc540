package io.wecompolicy.audit.catalogue;

import io.wecompolicy.platform.Violation;
import java.util.List;

/** One entry of a catalogue, a record as the API shows it. Two equal ones are the same entry unchanged. */
public interface Item {
    /** The natural key, unique in the corp; it is also the object id in the audit. */
    String key();

    /** What is wrong with this entry on its own; fields are relative to it. */
    List<Violation> violations();
}
