package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences: {@code *.dslr}. Each line is a whole sentence of the dictionary, and means the rule text that stands there. */
public final class SentenceNotation implements Notation {
    private static final long STEPS = 1_000_000_000;

    private final Dictionary dictionary;
    private final SlotValues values;
    private final Steps steps = new Steps(STEPS);

    /**
     * @param vocabulary whose tags sentences may name
     * @param known what else they may
     */
    public SentenceNotation(Dictionary dictionary, Vocabulary vocabulary, Known known) {
        this.dictionary = dictionary;
        this.values = new SlotValues(vocabulary, known);
    }

    @Override
    public String suffix() {
        return ".dslr";
    }

    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        Optional<SourceText> source = SourceText.ofFile(path, bytes, findings);
        if (source.isEmpty()) {
            return List.of();
        }
        SentenceReader sentences = new SentenceReader(dictionary, values, findings, steps);
        RuleDivider divider = new RuleDivider(
                dictionary.keywords(),
                line -> sentences.fits(line, Half.WHEN) || sentences.fits(line, Half.THEN),
                findings);
        RuleDivider.Divided divided = divider.divide(Line.of(path, source.get().text()));
        SourceText.Builder opening = SourceText.pieced(path);
        divided.opening().forEach(line -> opening.copied(line.text() + "\n", line.span(0)));
        DrlNotation.rules(opening.build(), family, findings);
        RuleReader reader = new RuleReader(dictionary, sentences, family, findings);
        List<RuleDefinition> rules = new ArrayList<>();
        divided.rules().forEach(rule -> reader.read(rule).ifPresent(rules::add));
        return rules;
    }
}
