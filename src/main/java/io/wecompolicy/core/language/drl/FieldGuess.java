package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What to write instead of a field that a fact has not. */
final class FieldGuess {
    private static final int FEW = 3;

    private FieldGuess() {}

    static Bilingual hint(FactType owner, Token name) {
        if (owner.method(name.text()).isPresent()) {
            return DrlPhrase.ASK_QUESTION.say(question(name.text()));
        }
        if (name.text().matches("(?i)true|false|是|否|真|假")) {
            return DrlPhrase.WRITE_TRUTH.say();
        }
        if (name.text().matches("(?i)nil|none|空")) {
            return DrlPhrase.WRITE_EMPTY.say();
        }
        TreeSet<String> known = new TreeSet<>(owner.fields().keySet());
        if (NearestName.of(name.text(), known).isPresent()) {
            return NearestName.hint(name.text(), known);
        }
        List<String> others = FactTypes.ALL.names().stream()
                .filter(type -> FactTypes.ALL
                        .type(type)
                        .flatMap(fact -> fact.field(name.text()))
                        .isPresent())
                .toList();
        if (!others.isEmpty() && others.size() <= FEW) {
            return DrlPhrase.FIELD_OF.say(name.text(), NearestName.listed(others));
        }
        boolean chinese = name.text().codePoints().anyMatch(Character::isIdeographic);
        Bilingual listed = NearestName.hint(name.text(), known);
        return chinese ? DrlPhrase.QUOTE_OR_FIELD.say(name.text(), listed) : listed;
    }

    /** A question with arguments that fit. */
    static String question(String name) {
        Optional<String> sum = Optional.of(name).filter(asked -> !asked.equals("count"));
        return sum.map(asked -> asked + "(\"order\", \"手机\", 30)").orElse("count(\"keyword\", \"价格\", 30)");
    }
}
