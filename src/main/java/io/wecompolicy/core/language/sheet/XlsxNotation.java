package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;

/** Decision tables in workbooks: {@code *.drl.xlsx}. */
public final class XlsxNotation implements Notation {
    @Override
    public String suffix() {
        return ".drl.xlsx";
    }

    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        List<Grid> grids = new WorkbookReader(path, findings).read(bytes);
        return new SheetRules(path, family, findings).read(grids);
    }
}
