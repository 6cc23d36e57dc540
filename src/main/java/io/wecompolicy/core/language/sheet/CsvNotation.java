package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;

/** Decision tables as text: {@code *.drl.csv}. */
public final class CsvNotation implements Notation {
    @Override
    public String suffix() {
        return ".drl.csv";
    }

    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        List<Grid> grid = new CsvReader(path, findings).read(bytes).stream().toList();
        return new SheetRules(path, family, findings).read(grid);
    }
}
