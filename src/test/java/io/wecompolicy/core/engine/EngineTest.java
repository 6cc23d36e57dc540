package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.*;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void smoke() {
        RuleSet rules = Samples.rules("tagging/a.drl", """
            // 渠道标签:客户从哪个活码来
            rule "地铁广告渠道标签"
                @title("地铁广告来的客户打渠道标签") @why("S1-13")
            when
                ContactAdded( $state : state )
                LiveCode( state == $state, channel == "地铁广告" )
            then
                decide.addTag("渠道来源/地铁广告");
            end
            rule "b" when Customer( $c : city in ("上海", "北京"), name matches "王.*" && gender != "male" )
              Moment( day == "holiday", time < "22:00:00" )
              Signals( count("keyword", "价格", 30) >= 2, sum("order","手机",7) > 99 )
              not( Duty( on == false ) ) exists( Relation( tags contains "意向/高" ) )
              ( Member( grade > 5 ) or Member( onDuty, "总部/华东/上海" memberOf departments ) )
            then decide.addTag("城市/" + $c); decide.notify("lisi", "来了" + $c); end
            """);
        System.out.println(Samples.match(rules, Family.TAGGING, Samples.scanned(), List.of()));
        long t = System.nanoTime();
        try (DroolsMatcher m = new Engine().build(rules)) {
            for (int i = 0; i < 20000; i++) m.match(Family.TAGGING, Samples.scanned(), List.of());
            System.out.println((System.nanoTime() - t) / 20000 + " ns per match");
        }
        assertThat(rules.files()).hasSize(1);
    }
}
