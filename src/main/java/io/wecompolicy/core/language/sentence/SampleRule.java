package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Span;
import java.util.List;

/** The text of a rule around one sentence of the dictionary; what is wrong with it is found where it stands in the dictionary. */
final class SampleRule {
    private SampleRule() {}

    /**
     * @param before sentences that bind what this one uses
     * @param sample a value for each slot
     */
    static SourceText of(Entry entry, List<Entry> before, List<String> sample) {
        Span span = entry.line().start();
        SourceText.Builder text = SourceText.pieced(entry.line().file()).standingFor("rule \"x\" when\n", span);
        if (!entry.isCondition() && before.isEmpty()) {
            text.standingFor("Moment()\n", Span.of(entry.line().file(), 0, 0));
        }
        for (Entry other : before) {
            expand(other, Samples.meanings(other.wording().slots()).get(0), text);
        }
        if (entry.isCondition()) {
            expand(entry, sample, text);
        }
        text.standingFor("then\n", span);
        if (entry.isCondition()) {
            text.standingFor("decide.addTag(\"a/b\");\n", span);
        } else {
            expand(entry, sample, text);
        }
        return text.standingFor("end\n", span).build();
    }

    private static void expand(Entry entry, List<String> sample, SourceText.Builder text) {
        List<Slot> slots = entry.wording().slots();
        for (Meaning.Part part : entry.meaning().parts()) {
            Span span = entry.line().span(part.offset());
            if (part.slot()) {
                int index = slots.stream().map(Slot::name).toList().indexOf(part.text());
                text.standingFor(sample.get(index), span);
            } else {
                text.copied(part.text(), span);
            }
        }
        text.standingFor("\n", entry.line().span(entry.line().text().length()));
    }
}
