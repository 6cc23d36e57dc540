package io.wecompolicy.core.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * What Drools knows of one family: never changed, shared by all who match with it.
 *
 * @param asked the types of facts and proposals that its rules name
 */
record Knowledge(KieBase base, Map<String, RuleWay> ways, Set<Class<?>> asked) {
    static Knowledge of(List<FileModel> files) {
        Map<String, RuleWay> ways = new HashMap<>();
        Set<Class<?>> asked = new HashSet<>();
        for (FileModel file : files) {
            ways.putAll(file.ways());
            asked.addAll(file.asked());
        }
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                files.stream().map(FileModel::model).toList(), KieServices.get().newKieBaseConfiguration());
        return new Knowledge(base, ways, asked);
    }
}
