package io.wecompolicy.bench.rules;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.fact.Facts;
import java.util.Set;
import java.util.function.Predicate;

/** A kind of rule as companies have dozens of, said twice: for Drools, and as a Java programmer would. */
enum Shape {
    CHANNEL(Family.TAGGING) {
        @Override
        String body(int n) {
            return """
                    when
                        ContactAdded( $s : state )
                        LiveCode( state == $s, channel == "渠道%d" )
                    then
                        decide.addTag("渠道来源/渠道%d");""".formatted(n, n);
        }

        @Override
        Predicate<Facts> java(int n) {
            String channel = "渠道" + n;
            return facts -> facts.liveCode()
                    .filter(code -> code.channel().equals(channel))
                    .isPresent();
        }
    },
    KEYWORD(Family.TAGGING) {
        @Override
        String body(int n) {
            return """
                    when
                        Customer( gender == "female", archiveConsent == true )
                        Signals( count("keyword", "词%d", 30) >= 3 )
                    then
                        decide.addTag("意向/词%d");""".formatted(n, n);
        }

        @Override
        Predicate<Facts> java(int n) {
            String word = "词" + n;
            return facts -> facts.customer()
                            .filter(who -> who.gender().equals("female") && who.archiveConsent())
                            .isPresent()
                    && facts.signals().count("keyword", word, 30) >= 3;
        }
    },
    CITY(Family.GROUPING) {
        @Override
        String body(int n) {
            return """
                    when
                        Customer( city in ("城%d", "城%d", "城%d") )
                        Relation( tags not contains "流失/已流失", addWay in (1, 3) )
                        Member( grade >= %d )
                    then
                        decide.join("城市群%d");""".formatted(n, n + 1, n + 2, n % 4, n);
        }

        @Override
        Predicate<Facts> java(int n) {
            Set<String> cities = Set.of("城" + n, "城" + (n + 1), "城" + (n + 2));
            return facts -> {
                int addWay = facts.relation().orElseThrow().addWay();
                return cities.contains(facts.customer().orElseThrow().city())
                        && !facts.relation().orElseThrow().tags().contains("流失/已流失")
                        && (addWay == 1 || addWay == 3)
                        && facts.member().orElseThrow().grade() >= n % 4;
            };
        }
    },
    CAP(Family.ROUTING) {
        @Override
        String body(int n) {
            return """
                    when
                        LiveCode( $s : state == "s%d", purpose == "campaign" )
                        Seat( state == $s, $u : userId, dailyCap > 0, addsToday >= dailyCap )
                    then
                        decide.seatOff($u);""".formatted(n);
        }

        @Override
        Predicate<Facts> java(int n) {
            String state = "s" + n;
            return facts -> facts.liveCode()
                            .filter(code ->
                                    code.state().equals(state) && code.purpose().equals("campaign"))
                            .isPresent()
                    && facts.seats().stream()
                            .anyMatch(seat -> seat.state().equals(state)
                                    && seat.dailyCap() > 0
                                    && seat.addsToday() >= seat.dailyCap());
        }
    },
    SLOT(Family.WELCOME) {
        @Override
        String body(int n) {
            return """
                    when
                        ContactAdded()
                        LiveCode( channel == "渠道%d" )
                        Moment( weekday <= 5, time >= "09:00:00", time < "18:00:00" )
                        not( Duty( on == false ) )
                    then
                        decide.welcome("tpl-%d");""".formatted(n, n);
        }

        @Override
        Predicate<Facts> java(int n) {
            String channel = "渠道" + n;
            return facts -> {
                int hour = facts.moment().time().getHour();
                return facts.liveCode().orElseThrow().channel().equals(channel)
                        && facts.moment().weekday() <= 5
                        && hour >= 9
                        && hour < 18
                        && facts.duty().filter(duty -> !duty.on()).isEmpty();
            };
        }
    },
    SENSITIVE(Family.PERMISSION) {
        @Override
        String body(int n) {
            return """
                    when
                        $p : AddTag( group == "意向", target == "意向/词%d" )
                        Member( grade < %d, status == "active" )
                    then
                        decide.veto($p, "级别不够");""".formatted(n, n % 4);
        }

        @Override
        Predicate<Facts> java(int n) {
            return facts -> false; // one pass has no proposals yet; the other engines pay for the same condition
        }
    };

    private final Family family;

    Shape(Family family) {
        this.family = family;
    }

    Family family() {
        return family;
    }

    String rule(int n) {
        return "rule \"" + name() + n + "\" @why(\"bench\")\n" + body(n) + "\nend\n";
    }

    abstract String body(int n);

    /** Everything that can be prepared is. */
    abstract Predicate<Facts> java(int n);
}
