package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Catalogues;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What other rooms ask about live codes and greetings, for many at once. */
@ApplicationScoped
public class Channels {
    /** Asked every few seconds, so not of the whole list. */
    private static final String EXPIRING = """
            select config_id from channel_contact_way where corp_id = ? and expires_at > ? and expires_at <= ?
            """;

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final ContactWayStates states;
    private final ContactWayCatalogue ways;
    private final WelcomeTemplateCatalogue templates;

    Channels(
            DataSource dataSource,
            Catalogues catalogues,
            ContactWayStates states,
            ContactWayCatalogue ways,
            WelcomeTemplateCatalogue templates) {
        this.dataSource = dataSource;
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
        return new Sql(dataSource, EXPIRING)
                .text(corp.value())
                .instant(since)
                .instant(until)
                .list(row -> row.getString(1));
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
