package io.wecompolicy.audit.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Corp and natural key. A table gives the key column its own name. */
@Embeddable
public record RowId(
        @Column(name = "corp_id") String corpId,
        @Column(name = "key") String key) {}
