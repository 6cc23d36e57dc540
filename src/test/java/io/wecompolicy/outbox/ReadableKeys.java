package io.wecompolicy.outbox;

import io.quarkus.arc.DefaultBean;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that only remember which subjects were erased; steps back when a room brings real ones. */
@DefaultBean
@ApplicationScoped
class ReadableKeys implements SubjectKeys {
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public void prepare(String tenant, Collection<String> subjects) {}

    @Override
    public byte[] seal(String tenant, String subject, byte[] clear) {
        byte[] name = (tenant + "/" + subject + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(name, name.length + clear.length);
        System.arraycopy(clear, 0, sealed, name.length, clear.length);
        return sealed;
    }

    @Override
    public Optional<byte[]> open(String tenant, String subject, byte[] sealed) {
        if (destroyed.contains(tenant + "/" + subject)) {
            return Optional.empty();
        }
        byte[] name = (tenant + "/" + subject + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(name, Arrays.copyOf(sealed, name.length))) {
            throw new IllegalStateException("sealed for another subject");
        }
        return Optional.of(Arrays.copyOfRange(sealed, name.length, sealed.length));
    }

    @Override
    public void destroy(String tenant, String subject) {
        destroyed.add(tenant + "/" + subject);
    }
}
