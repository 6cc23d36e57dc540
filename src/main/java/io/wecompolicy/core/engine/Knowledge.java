package io.wecompolicy.core.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** What Drools knows of one family: never changed, shared by all who match with it. */
record Knowledge(KieBase base, Map<String, RuleWay> ways) {
    static Knowledge of(List<FileModel> files) {
        Map<String, RuleWay> ways = new HashMap<>();
        files.forEach(file -> ways.putAll(file.ways()));
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                files.stream().map(FileModel::model).toList(), KieServices.get().newKieBaseConfiguration());
        return new Knowledge(base, ways);
    }
}
