package io.wecompolicy.wecom.client;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.wecom.AppUse;
import io.wecompolicy.wecom.WecomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The apps of the configuration. When several apps of a corp may use customer contact, the first by name does. */
@ApplicationScoped
class ConfiguredCredentials implements Credentials {
    private final WecomConfig config;

    ConfiguredCredentials(WecomConfig config) {
        this.config = config;
    }

    @Override
    public Optional<Credential> contact(CorpId corp) {
        return config.apps().entrySet().stream()
                .filter(app -> app.getValue().corpId().equals(corp.value()))
                .filter(app -> app.getValue().uses().contains(AppUse.CONTACT))
                .min(Map.Entry.comparingByKey())
                .map(app -> new Credential(app.getKey(), corp, app.getValue().agentSecret()));
    }

    @Override
    public URI base() {
        String address = config.apiBaseUrl().toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + "cgi-bin/");
    }
}
