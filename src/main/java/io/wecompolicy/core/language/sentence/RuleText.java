package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Span;

/** Puts the rule text of one rule together, each part with its place in the analyst's file. */
final class RuleText {
    private final SourceText.Builder text;

    RuleText(WrittenRule rule) {
        this.text = SourceText.pieced(rule.keyword().file());
        text.standingFor("rule ", rule.keyword());
        String name = rule.name().map(Piece::text).orElse("x");
        text.standingFor(DrlNotation.quoted(name) + "\n", rule.namePlace());
        rule.header().forEach(this::header);
    }

    void keyword(Keyword keyword, Span place) {
        text.standingFor(keyword.drl() + "\n", place);
    }

    /** Metadata: full-width punctuation outside quotes means the half-width one, and what is in quotes is a text. */
    private void header(Line line) {
        String written = line.text();
        int end = SentenceLexer.commentStart(written);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = 0; at < end; at++) {
            char here = written.charAt(at);
            int closing = Quotes.opens(here) ? Quotes.closing(written, at) : -1;
            if (closing >= 0) {
                text.copied(plain.toString(), line.span(from));
                text.standingFor(DrlNotation.quoted(written.substring(at + 1, closing)), line.span(at));
                plain.setLength(0);
                at = closing;
                from = closing + 1;
            } else {
                plain.append(FullWidth.isPunctuation(here) ? FullWidth.meant(here) : here);
            }
        }
        text.copied(plain.toString(), line.span(from));
        text.standingFor("\n", line.span(end));
    }

    void sentence(Said said) {
        for (Meaning.Part part : said.entry().meaning().parts()) {
            if (part.slot()) {
                text.standingFor(
                        said.values().getOrDefault(part.text(), ""),
                        said.places().getOrDefault(part.text(), said.line().start()));
            } else {
                text.standingFor(part.text(), said.line().start());
            }
        }
        text.standingFor("\n", said.line().start());
    }

    /**
     * Rule text as the analyst wrote it.
     *
     * @param start offset in the line
     */
    void plain(Line line, int start) {
        text.copied(line.text().substring(start), line.span(start));
        text.standingFor("\n", line.span(line.text().length()));
    }

    SourceText build() {
        return text.build();
    }
}
