package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What other rooms ask about live codes and greetings, for many at once. */
@ApplicationScoped
public class Channels {
    private final Catalogues catalogues;
    private final ContactWayStates states;
    private final ContactWayCatalogue ways;
    private final WelcomeTemplateCatalogue templates;

    Channels(
            Catalogues catalogues,
            ContactWayStates states,
            ContactWayCatalogue ways,
            WelcomeTemplateCatalogue templates) {
        this.catalogues = catalogues;
        this.states = states;
        this.ways = ways;
        this.templates = templates;
    }

    /** The channels of all live codes. */
    public Stream<String> names(CorpId corp) {
        return catalogues.all(ways, corp).stream().map(ContactWay::channel).filter(name -> !name.isEmpty());
    }

    /** The live codes that have these states, by state. */
    @Transactional
    public Map<String, ContactWay> byState(CorpId corp, Collection<String> channelStates) {
        return channelStates.isEmpty() ? Map.of() : states.find(corp, channelStates);
    }

    /** Those that exist, by WeCom's config id. */
    public Map<String, ContactWay> ways(CorpId corp, Collection<String> configIds) {
        return catalogues.find(ways, corp, configIds);
    }

    /** All of the corp, by config id. */
    public List<ContactWay> ways(CorpId corp) {
        return catalogues.all(ways, corp);
    }

    /** Config ids of those that expire after {@code since}, up to {@code until}. */
    public List<String> expiring(CorpId corp, Instant since, Instant until) {
        return ways(corp).stream()
                .filter(way -> way.expiresAt()
                        .filter(end -> end.isAfter(since) && !end.isAfter(until))
                        .isPresent())
                .map(ContactWay::configId)
                .toList();
    }

    /** Those that exist, by id. */
    public Map<String, WelcomeTemplate> templates(CorpId corp, Collection<String> ids) {
        return catalogues.find(templates, corp, ids);
    }

    /** All of the corp, by id. */
    public List<WelcomeTemplate> templates(CorpId corp) {
        return catalogues.all(templates, corp);
    }
}
