package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.App;
import io.wecompolicy.emulator.CompanySeed.Strategy;
import java.time.Clock;
import java.util.List;

/** One company as WeCom holds it now. */
record Company(
        String corpId,
        List<App> apps,
        Staff staff,
        Relations relations,
        TagLibrary tags,
        ContactWays ways,
        WelcomeCodes codes,
        GroupChats chats,
        Media media,
        Population population,
        List<Strategy> strategies) {

    static Company of(CompanySeed seed, Clock clock, Randomness randomness) {
        return new Company(
                seed.corpId(),
                seed.apps(),
                new Staff(seed.departments(), seed.members()),
                new Relations(),
                new TagLibrary(seed.tagGroups(), clock, randomness),
                new ContactWays(seed.codes(), clock, randomness),
                new WelcomeCodes(clock, randomness),
                new GroupChats(seed.chats(), clock, randomness),
                new Media(clock, randomness),
                new Population(randomness),
                seed.strategies());
    }
}
