package io.wecompolicy.bench.rules;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.FactTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The same rule texts compiled by Drools itself, and a new session for each event, as its tutorials do. */
final class NaiveDrools {
    private final KieBase base;

    NaiveDrools(int rules) {
        StringBuilder drl = new StringBuilder("package bench\n");
        FactTypes.ALL
                .names()
                .forEach(name -> drl.append("import ")
                        .append(FactTypes.ALL.type(name).orElseThrow().record().getName())
                        .append('\n'));
        drl.append("global ").append(NaiveDecide.class.getName()).append(" decide\n");
        Workload.tree(rules).values().forEach(file -> drl.append(drools(new String(file, StandardCharsets.UTF_8))));
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("bench", "bench", "1");
        KieFileSystem files = services.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write(
                        "src/main/resources/bench/bench.drl",
                        services.getResources()
                                .newByteArrayResource(drl.toString().getBytes(StandardCharsets.UTF_8), "UTF-8"));
        ClassLoader loader = NaiveDrools.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(id, loader).getKieBase();
    }

    /** Drools compares no time with a text. */
    private static String drools(String text) {
        return text.replaceAll("time (>=|<) \"0?(\\d+):00:00\"", "time.hour $1 $2");
    }

    List<String> fired(Facts facts) {
        NaiveDecide decide = new NaiveDecide();
        KieSession session = base.newKieSession();
        session.setGlobal("decide", decide);
        facts.all().forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return decide.said;
    }
}
