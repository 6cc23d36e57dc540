package io.wecompolicy.audit.catalogue;

/**
 * One list of the API with entries to load.
 *
 * @param changed {@code first} with another value under the same key
 * @param bad an entry that is refused
 * @param violation what is said of it, first field and message
 */
record ListSample(
        String path, String objectType, String first, String second, String changed, String bad, String violation) {
    @Override
    public String toString() {
        return path;
    }
}
