package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.FactTypes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to write instead of a fact that there is not. */
final class FactGuess {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("客户", "Customer"),
            Map.entry("关系", "Relation"),
            Map.entry("员工", "Member"),
            Map.entry("成员", "Member"),
            Map.entry("活码", "LiveCode"),
            Map.entry("渠道", "LiveCode"),
            Map.entry("班次", "Duty"),
            Map.entry("时间", "Moment"),
            Map.entry("行为", "Signals"),
            Map.entry("分组", "Segments"),
            Map.entry("标签", "Relation"),
            Map.entry("授权", "Grant"));

    private FactGuess() {}

    static Bilingual hint(String written) {
        Optional<String> meant = Optional.ofNullable(CHINESE.get(written));
        if (meant.isPresent()) {
            return NearestName.hint(meant.get(), List.of(meant.get()));
        }
        Collection<String> names = FactTypes.ALL.names();
        boolean near = NearestName.of(written, names).isPresent();
        return near ? NearestName.hint(written, names) : DrlPhrase.FACTS.say();
    }
}
