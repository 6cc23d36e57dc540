package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Notify;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Drools' own executable-model compiler is the oracle: the same text must fire the same rules on the same facts. */
class OracleTest {
    private static final int EVENTS = 100;

    @Test
    void sameRules_compiledByUsAndByDrools_fireAlike() {
        RuleSet rules = Samples.rules("permission/oracle.drl", OracleRules.DRL);
        Map<String, FactText> texts = new HashMap<>();
        rules.rules().forEach(rule -> texts.put(rule.name(), new FactText(rule)));
        KieBase oracle = compiledByDrools();
        Set<String> everFired = new HashSet<>();
        Set<String> everSilent = new HashSet<>();

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            RandomFacts random = new RandomFacts(20261122);
            for (int event = 0; event < EVENTS; event++) {
                Facts facts = random.facts();
                List<Proposal> proposals = random.proposals();

                Matches ours = matcher.match(Family.PERMISSION, facts, proposals);
                Set<String> firedByUs = ours.fired().stream()
                        .map(fired -> fired.rule() + " " + fired.facts())
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> saidByUs = ours.conclusions().stream()
                        .map(OracleTest::said)
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> firedByDrools = new TreeSet<>();
                OracleDecide decide = run(oracle, facts, proposals, texts, firedByDrools);

                assertThat(firedByUs)
                        .as("event %s: %s %s", event, facts, proposals)
                        .isEqualTo(firedByDrools);
                assertThat(saidByUs).as("event %s", event).isEqualTo(decide.said());
                ours.fired().forEach(fired -> everFired.add(fired.rule()));
                Set<String> now =
                        ours.fired().stream().map(fired -> fired.rule()).collect(Collectors.toSet());
                rules.rules()
                        .map(RuleDefinition::name)
                        .filter(name -> !now.contains(name))
                        .forEach(everSilent::add);
            }
        }

        // A rule that always or never fires compares nothing.
        Set<String> all = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        assertThat(everFired).isEqualTo(all);
        assertThat(everSilent).isEqualTo(all);
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

    private static OracleDecide run(
            KieBase base, Facts facts, List<Proposal> proposals, Map<String, FactText> texts, Set<String> fired) {
        OracleDecide decide = new OracleDecide();
        KieSession session = base.newKieSession();
        session.setGlobal("decide", decide);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String rule = event.getMatch().getRule().getName();
                fired.add(rule + " " + texts.get(rule).of(event.getMatch().getObjects()));
            }
        });
        facts.all().forEach(session::insert);
        proposals.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return decide;
    }

    private static KieBase compiledByDrools() {
        StringBuilder text = new StringBuilder("package oracle\n");
        FactTypes.ALL
                .names()
                .forEach(name -> text.append("import ")
                        .append(FactTypes.ALL.type(name).orElseThrow().record().getName())
                        .append("\n"));
        text.append("global ").append(OracleDecide.class.getName()).append(" decide\n");
        // A consequence is Java to Drools' compiler, and a record has no public fields.
        text.append(OracleRules.DRL.replaceAll("(notify\\(\\$s\\.userId)", "$1()"));
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("oracle", "oracle", "1");
        KieFileSystem files = services.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write(
                        "src/main/resources/oracle/oracle.drl",
                        services.getResources()
                                .newByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8), "UTF-8"));
        KieBuilder builder =
                services.newKieBuilder(files, OracleTest.class.getClassLoader()).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(id, OracleTest.class.getClassLoader()).getKieBase();
    }
}
