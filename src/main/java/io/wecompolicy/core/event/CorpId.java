package io.wecompolicy.core.event;

/** A company in WeCom ({@code ww…} or {@code wx…}). No query, rule or row crosses from one to another. */
public record CorpId(String value) {
    public CorpId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a corp id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
