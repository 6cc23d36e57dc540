package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.App;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** gettoken and getcallbackip. The secret's presence is looked at before the corp id, as the real server does. */
final class TokenApi {
    private final Map<String, Company> companies;
    private final Tokens tokens;

    TokenApi(Map<String, Company> companies, Tokens tokens) {
        this.companies = companies;
        this.tokens = tokens;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.open("gettoken", this::token),
                Endpoint.of("getcallbackip", call -> new Body().with("ip_list", List.of("127.0.0.1")), "ip_list"));
    }

    private Body token(Call call) {
        String secret = call.query("corpsecret").orElseThrow(() -> new Refusal(41004, "corpsecret missing"));
        String corpId = call.query("corpid").orElseThrow(() -> new Refusal(41002, "corpid missing"));
        Company company =
                Optional.ofNullable(companies.get(corpId)).orElseThrow(() -> new Refusal(40013, "invalid corpid"));
        App app = company.apps().stream()
                .filter(candidate -> candidate.secret().equals(secret))
                .findFirst()
                .orElseThrow(() -> new Refusal(40001, "invalid credential"));
        Tokens.Token token = tokens.issue(new Session(company, app));
        return new Body().with("access_token", token.value()).with("expires_in", tokens.secondsLeft(token));
    }
}
