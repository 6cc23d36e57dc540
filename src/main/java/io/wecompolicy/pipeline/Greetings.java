package io.wecompolicy.pipeline;

import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.WelcomeTemplate;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes the greeting that a template and what we know of the customer make. */
@ApplicationScoped
class Greetings {
    /** Where a template wants the customer's name. */
    static final String NICKNAME = "[客户昵称]";

    private final Channels channels;

    Greetings(Channels channels) {
        this.channels = channels;
    }

    /** Empty when nobody has loaded the template. */
    Optional<Work> write(Entry entry, Pair pair, WelcomeCode code, String templateId) {
        WelcomeTemplate template =
                channels.templates(entry.corp(), List.of(templateId)).get(templateId);
        if (template == null) {
            return Optional.empty();
        }
        Optional<String> name = entry.facts()
                .customer()
                .map(Customer::name)
                .filter(known -> !known.equals(Customer.UNKNOWN) && !known.isBlank());
        String text =
                name.map(known -> template.text().replace(NICKNAME, known)).orElse(template.text());
        Optional<String> fallback = Optional.of(template.fallbackText()).filter(words -> !words.isBlank());
        return Optional.of(new Work.SendWelcome(pair, code, text, fallback, template.attachments()));
    }
}
