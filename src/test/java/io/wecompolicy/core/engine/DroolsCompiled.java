package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Notify;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Rules compiled by Drools' own executable-model compiler, which knows nothing of our language. */
public final class DroolsCompiled {
    private final KieBase base;
    private final Map<String, FactText> texts = new HashMap<>();

    private DroolsCompiled(KieBase base, RuleSet rules) {
        this.base = base;
        rules.rules().forEach(rule -> texts.put(rule.name(), new FactText(rule)));
    }

    /** Which rules fired on which facts, and what they said, in words that do not say in which order. */
    public record Answer(Set<String> fired, Set<String> said) {
        /** @param matches of each family */
        public static Answer of(Matches... matches) {
            return new Answer(
                    Stream.of(matches)
                            .flatMap(family -> family.fired().stream())
                            .map(Answer::fired)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    Stream.of(matches)
                            .flatMap(family -> family.conclusions().stream())
                            .map(Answer::said)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        /** What is accumulated has other types in Drools' own words; it is compared where rules say it. */
        private static String fired(Fired fired) {
            return fired.rule() + " "
                    + fired.facts().stream()
                            .filter(fact -> !fact.startsWith("accumulate("))
                            .toList();
        }

        private static String said(Conclusion conclusion) {
            if (conclusion instanceof Conclusion.Vetoes) {
                Conclusion.Vetoes veto = (Conclusion.Vetoes) conclusion;
                return "veto " + veto.proposal().target() + " " + veto.why();
            }
            Proposal proposal = ((Conclusion.Proposes) conclusion).proposal();
            String text = proposal instanceof Notify ? " " + ((Notify) proposal).text() : "";
            return proposal.type().label() + " " + proposal.target() + text;
        }
    }

    /** @param rules the same as the text */
    public static DroolsCompiled of(String drl, RuleSet rules) {
        return new DroolsCompiled(compiled(drl), rules);
    }

    public Answer answer(Facts facts, List<Proposal> proposals) {
        OracleDecide decide = new OracleDecide();
        Set<String> fired = new TreeSet<>();
        KieSession session = base.newKieSession();
        session.setGlobal("decide", decide);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String rule = event.getMatch().getRule().getName();
                List<Record> matched = event.getMatch().getObjects().stream()
                        .map(one -> one instanceof String text ? new Element(text) : one)
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .toList();
                fired.add(rule + " " + texts.get(rule).of(matched));
            }
        });
        facts.all().forEach(session::insert);
        proposals.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return new Answer(fired, decide.said());
    }

    private static KieBase compiled(String drl) {
        StringBuilder text = new StringBuilder("package oracle\n");
        FactTypes.ALL
                .names()
                .forEach(name -> text.append("import ")
                        .append(FactTypes.ALL.type(name).orElseThrow().record().getName())
                        .append("\n"));
        text.append("global ").append(OracleDecide.class.getName()).append(" decide\n");
        // A consequence is Java to Drools' compiler, and a record has no public fields.
        for (String line : drl.split("(?<=\n|;)")) {
            text.append(line.contains("decide.") ? line.replaceAll("(\\$\\w+\\.\\w+)(?!\\()", "$1()") : line);
        }
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("oracle", "oracle", "1");
        KieFileSystem files = services.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write(
                        "src/main/resources/oracle/oracle.drl",
                        services.getResources()
                                .newByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8), "UTF-8"));
        ClassLoader loader = DroolsCompiled.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(id, loader).getKieBase();
    }
}
