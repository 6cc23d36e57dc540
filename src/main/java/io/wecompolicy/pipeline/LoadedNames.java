package io.wecompolicy.pipeline;

import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.WelcomeTemplate;
import io.wecompolicy.contact.ContactReads;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.rulebook.CorpNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that rules may use, from the rooms that have them. Rules make segments themselves, so any name will do. */
@ApplicationScoped
class LoadedNames implements CorpNames {
    private final Channels channels;
    private final ContactReads contacts;

    LoadedNames(Channels channels, ContactReads contacts) {
        this.channels = channels;
        this.contacts = contacts;
    }

    @Override
    public Known of(CorpId corp) {
        Stream<String> tags = contacts.tagGroups(corp).stream()
                .flatMap(group -> group.tags().stream().map(tag -> group.name() + "/" + tag));
        return new Known(
                some(tags),
                some(channels.templates(corp).stream().map(WelcomeTemplate::id)),
                Optional.empty(),
                some(channels.names(corp)));
    }

    private static Optional<Set<String>> some(Stream<String> names) {
        return Optional.of(names.collect(Collectors.toUnmodifiableSet())).filter(found -> !found.isEmpty());
    }
}
