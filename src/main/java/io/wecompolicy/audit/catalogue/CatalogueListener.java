package io.wecompolicy.audit.catalogue;

import io.wecompolicy.core.event.CorpId;
import java.util.List;

/** Learns what people changed in a catalogue, inside the transaction of the load. {@code pipeline} implements it. */
public interface CatalogueListener {
    /** @param items that are new, different or gone: as they are now, or as they were */
    void changed(CorpId corp, List<? extends Item> items);
}
