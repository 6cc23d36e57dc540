package io.wecompolicy.core.language.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Complaint;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule text that another notation put together is read as its own, and all it says points to what the analyst wrote. */
class PiecedRulesTest {
    private static final String PATH = "tagging/city.drl.xlsx";

    private final Findings findings = new Findings();

    @Test
    void piecedRule_hasTheSpansOfItsCells() {
        List<RuleDefinition> rules = read("Customer( city == ", "\"上海\"", " )");

        assertThat(findings.sorted()).isEmpty();
        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).span()).isEqualTo(cell("A"));
        assertThat(rules.get(0).conditions().get(0).span()).isEqualTo(cell("B"));
        assertThat(rules.get(0).consequences().get(0).span()).isEqualTo(cell("D"));
    }

    @Test
    void wrongValue_isFoundInItsCell() {
        read("Member( grade == ", "\"三\"", " )");

        assertThat(findings.sorted())
                .extracting(Diagnostic::place, Diagnostic::code)
                .containsExactly(tuple(PATH + ":S!C9", "wrong-type"));
    }

    @Test
    void brokenText_isNotQuoted_whereTheAnalystDidNotWriteIt() {
        read("Customer( city == ", "\"上海\" ; ; 3", " )");

        assertThat(findings.sorted()).extracting(Diagnostic::message).containsExactly("语法有错");
    }

    @Test
    void quotedText_canNotLeaveItsQuotes() {
        String nasty = "上海\" ) then decide.addTag(\"a/b\\\"); end //\r\n\\u0022";

        List<RuleDefinition> rules = read("Customer( city == ", DrlNotation.quoted(nasty), " )");

        assertThat(findings.sorted()).isEmpty();
        assertThat(rules.get(0).conditions().get(0).toString()).contains(nasty);
    }

    @Test
    void foundInOwnWords_keepsPlaceAndRule() {
        read("Member( grade == ", "\"三\"", " )");
        Findings own = new Findings();

        own.addAll(findings, found -> found.reworded(Own.CELL, "三"));

        assertThat(own.sorted())
                .extracting(
                        Diagnostic::place,
                        Diagnostic::rule,
                        Diagnostic::code,
                        Diagnostic::message,
                        found -> found.message(Locale.ENGLISH))
                .containsExactly(
                        tuple(PATH + ":S!C9", Optional.of("r"), "cell", "规则没有结论", "the rule has no consequence"));
    }

    /** Borrows words that are there: what matters is that they are exchanged. */
    private enum Own implements Complaint {
        CELL;

        @Override
        public String code() {
            return "cell";
        }

        @Override
        public Bilingual message(Object... arguments) {
            return DrlComplaint.NO_CONSEQUENCE.message();
        }

        @Override
        public Optional<Bilingual> hint(Object... arguments) {
            return Optional.empty();
        }
    }

    private List<RuleDefinition> read(String before, String value, String after) {
        SourceText source = SourceText.pieced(PATH)
                .standingFor("rule \"r\" when ", cell("A"))
                .standingFor(before, cell("B"))
                .standingFor(value, cell("C"))
                .standingFor(after, cell("B"))
                .standingFor(" then ", cell("A"))
                .standingFor("decide.addTag(\"a/b\");", cell("D"))
                .standingFor(" end\n", cell("A"))
                .build();
        return DrlNotation.rules(source, Family.TAGGING, findings);
    }

    private static Span cell(String column) {
        return new Span(PATH, 9, column.charAt(0) - 'A' + 1, Optional.of("S!" + column + "9"));
    }
}
