package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One row, one mistake: its code and exact place. Conditions stand on line 3, consequences on line 5. */
class FaultyRulesTest {
    private static final String THEN = "decide.addTag(\"a/b\");";

    @TestFactory
    Stream<DynamicTest> faultyCondition_isReported_withItsPlace() {
        return rows("""
                unknown-type 3:1           ¦ Custmer( city == "上海" )
                unknown-type 3:6           ¦ $c : Custmer( city == "上海" )
                unknown-type 3:1           ¦ java.lang.Runtime()
                unknown-field 3:11         ¦ Customer( cty == "上海" )
                unknown-field 3:29         ¦ Customer( name == "王", $x : cty )
                unknown-field 3:14         ¦ AddTag( $t : origin )
                unknown-field 3:39         ¦ $c : Customer() Relation( state == $c.stat )
                unknown-field 3:45         ¦ Customer( $c : city ) Relation( state == $c.city )
                unknown-method 3:10        ¦ Signals( cnt("keyword", "价格", 30) >= 3 )
                unknown-method 3:11        ¦ Customer( length(name) > 3 )
                unknown-operator 3:16      ¦ Customer( city is "上海" )
                unknown-operator 3:16      ¦ Customer( city soundslike "上海" )
                unknown-operator 3:16      ¦ Relation( tags excludes "a/b" )
                unknown-operator 3:16      ¦ Customer( city str[length] 3 )
                unknown-variable 3:19      ¦ Customer( city == $c )
                unknown-variable 3:19      ¦ Customer( city == $c.city )
                unknown-value 3:16         ¦ Moment( day == "holidy" )
                unknown-value 3:31         ¦ AddTag( family in ("tagging", "tag") )
                wrong-type 3:18            ¦ Member( grade == "三" )
                wrong-type 3:18            ¦ Member( grade >= 3.5 )
                wrong-type 3:19            ¦ Customer( city == 3 )
                wrong-type 3:19            ¦ Customer( city == true )
                wrong-type 3:16            ¦ Customer( city > "上海" )
                wrong-type 3:16            ¦ Relation( tags == "a/b" )
                wrong-type 3:21            ¦ Member( departments in ("总部") )
                wrong-type 3:24            ¦ Member( grade contains 3 )
                wrong-type 3:9             ¦ Member( grade )
                wrong-type 3:16            ¦ Member( onDuty > true )
                wrong-type 3:37            ¦ Customer( $c : city ) Member( grade == $c )
                wrong-type 3:30            ¦ $c : Customer() Member( name == $c )
                wrong-type 3:15            ¦ Member( grade matches "3" )
                bad-time 3:16              ¦ Moment( time > "25:00:00" )
                bad-time 3:16              ¦ Moment( date > "2026-02-30" )
                bad-time 3:19              ¦ Moment( instant > "昨天" )
                foreign-zone 3:19          ¦ Moment( instant > "2026-11-11T00:00:00Z" )
                foreign-zone 3:19          ¦ Moment( instant > "2026-11-11T00:00:00+09:00" )
                unsupported-expression 3:20 ¦ Moment( date > 2026-11-11 )
                unsupported-expression 3:9 ¦ Member( grade + 1 > 3 )
                unsupported-expression 3:15 ¦ Member( grade - 1 > 3 )
                unsupported-expression 3:19 ¦ Customer( city == null )
                unsupported-expression 3:15 ¦ Customer( city.length > 3 )
                bad-number 3:17            ¦ Member( grade > 3L )
                bad-number 3:17            ¦ Member( grade > 99999999999 )
                argument-count 3:10        ¦ Signals( count("keyword", "价格") >= 3 )
                argument-type 3:38         ¦ Customer( $c : city ) Signals( count($c, "价格", 30) >= 3 )
                wrong-type 3:33            ¦ Signals( count("keyword", "价格", "30") >= 3 )
                constant-condition 3:11    ¦ Customer( 1 == 1 )
                constant-condition 3:11    ¦ Customer( true )
                bad-regex 3:24             ¦ Customer( name matches "(a+)+" )
                bad-regex 3:24             ¦ Customer( name matches "(a|a)*" )
                bad-regex 3:24             ¦ Customer( name matches "(a)\\\\1" )
                bad-regex 3:24             ¦ Customer( name matches "[a" )
                bad-regex 3:24             ¦ Customer( name matches ".*a.*b.*c.*" )
                bad-regex 3:44             ¦ Customer( $c : city ) Member( name matches $c )
                bad-binding 3:11           ¦ Customer( c : city )
                bad-binding 3:1            ¦ c : Customer()
                bad-binding 3:26           ¦ Customer( name == "王" || $c : city == "上海" )
                bad-binding 3:15           ¦ Signals( $n : count("keyword", "价格", 30) )
                duplicate-binding 3:31     ¦ Customer( $c : city ) Member( $c : name )
                duplicate-binding 3:23     ¦ Customer( $c : city ) $c : Member()
                unsupported-condition 3:1  ¦ eval( true )
                unknown-variable 3:20      ¦ $t : String() from $r.tags
                unsupported-condition 3:1  ¦ Customer() from entry-point "x"
                unsupported-condition 3:1  ¦ Customer() over window:length(3)
                argument-count 3:41        ¦ accumulate( AddTag( $t : target ); $n : count($t); $n > 2 )
                argument-type 3:45         ¦ accumulate( AddTag( $t : target ); $n : sum($t) )
                argument-type 3:41         ¦ accumulate( AddTag( $t : target ); $n : sum() )
                argument-type 3:46         ¦ accumulate( Seat( $a : addsToday ); $n : sum(3) )
                argument-type 3:63         ¦ Member( $g : grade ) accumulate( Seat( level == 1 ); $n : sum($g) )
                unknown-variable 3:46      ¦ accumulate( Seat( $a : addsToday ); $n : sum($b) )
                unknown-function 3:41      ¦ accumulate( AddTag( $t : target ); $n : cont() )
                unknown-field 3:19         ¦ accumulate( Seat( lvl == 1 ); $n : count() )
                unknown-type 3:13          ¦ accumulate( Seet( level == 1 ); $n : count() )
                unknown-variable 3:35      ¦ accumulate( Seat(); $n : count(); addsToday > 3 )
                unknown-variable 3:69      ¦ accumulate( Seat( $a : addsToday ); $n : count() ) Member( grade == $a )
                wrong-type 3:40            ¦ accumulate( Seat(); $n : count(); $n > "3" )
                bad-binding 3:21           ¦ accumulate( Seat(); count() )
                bad-binding 3:21           ¦ accumulate( Seat(); n : count() )
                duplicate-binding 3:37     ¦ accumulate( Seat( $a : addsToday ); $a : count() )
                duplicate-binding 3:43     ¦ Customer( $c : city ) accumulate( Seat(); $c : count() )
                inline-code 3:21           ¦ accumulate( Seat(), init( int n = 0; ) action( n++; ) result( n ) )
                unsupported-condition 3:13 ¦ accumulate( accumulate( Seat(); $n : count() ); $m : count() )
                unsupported-condition 3:1  ¦ accumulate( not( Seat() ); $n : count() )
                unsupported-condition 3:1  ¦ accumulate( ( Seat() or Member() ); $n : count() )
                unsupported-condition 3:6  ¦ not( accumulate( Seat(); $n : count() ) )
                unsupported-condition 3:1  ¦ Number( intValue > 3 ) from accumulate( Seat(), count() )
                unsupported-condition 3:1  ¦ $l : java.util.List() from collect( Seat() )
                syntax 3:20                 ¦ accumulate( Seat() )
                unsupported-condition 3:1  ¦ forall( Customer() Member() )
                unsupported-condition 3:16 ¦ Customer() and eval( true )
                unsupported-condition 3:1  ¦ not( Customer() or Member() )
                assignment 3:16            ¦ Customer( city = "上海" )
                inline-code 3:19           ¦ Customer( city == { 1 } )
                inline-code 3:19           ¦ Customer( city == new String("上海") )
                full-width-punctuation 3:9 ¦ Customer（ city == "上海" )
                full-width-punctuation 3:23 ¦ Customer( city == "上海"， name == "王" )
                full-width-punctuation 3:19 ¦ Customer( city == “上海" )
                unclosed-text 3:19         ¦ Customer( city == "上海 )
                bad-escape 3:26            ¦ Customer( name matches "王\\d" )
                unexpected-character 3:16  ¦ Customer( city #== "上海" )
                syntax 3:23                ¦ Customer( city == "上海"
                syntax 3:25                ¦ Customer( city == "上海" ))
                syntax 3:11                ¦ Customer( == "上海" )
                syntax 3:22                ¦ Member( grade > 3 && < 5 )
                too-deep 3:22              ¦ Customer( ((((((((((((city == "上海")))))))))))) )
                too-deep 3:14              ¦ Customer( !!!!archiveConsent )
                no-condition 1:1           ¦
                """, row -> "rule \"r\"\nwhen\n" + row + "\nthen\n" + THEN + "\nend\n");
    }

    @TestFactory
    Stream<DynamicTest> faultyConsequence_isReported_withItsPlace() {
        return rows("""
                inline-code 5:1            ¦ System.exit(0);
                inline-code 5:1            ¦ insert( new AddTag() );
                inline-code 5:1            ¦ for (int i = 0; i < 3; i++) { }
                inline-code 5:1            ¦ int x = 3;
                inline-code 5:15           ¦ decide.addTag(new String("a/b"));
                unknown-call 5:8           ¦ decide.addTagg("a/b");
                unknown-call 5:8           ¦ decide.getClass();
                argument-count 5:8         ¦ decide.addTag();
                argument-count 5:8         ¦ decide.primary("新客");
                argument-type 5:15         ¦ decide.addTag(3);
                argument-type 5:22         ¦ decide.primary("新客", "高");
                argument-type 5:15         ¦ decide.addTag($c);
                unknown-variable 5:15      ¦ decide.addTag($nobody);
                unknown-variable 5:15      ¦ decide.addTag(city);
                unknown-field 5:18         ¦ decide.addTag($c.cty);
                unsupported-expression 5:17 ¦ decide.addTag($c.getCity());
                unsupported-expression 5:18 ¦ decide.openLevel(1 + 2);
                unsupported-expression 5:15 ¦ decide.addTag(1 + 2 + "/x");
                unsupported-expression 5:17 ¦ decide.addTag($c.city.name);
                bad-tag 5:15               ¦ decide.addTag("地铁广告");
                wrong-family 5:8           ¦ decide.attach("图片");
                wrong-family 5:8           ¦ decide.veto($c, "不行");
                wrong-family 5:8           ¦ decide.conflict("a", "high", "b");
                missing-semicolon 5:21     ¦ decide.addTag("a/b")
                syntax 5:20                ¦ decide.addTag("a/b";
                full-width-punctuation 5:21 ¦ decide.addTag("a/b")；
                no-consequence 4:5         ¦
                """, row -> "rule \"r\"\nwhen\n$c : Customer()\nthen\n" + row + "\nend\n");
    }

    @TestFactory
    Stream<DynamicTest> faultyFile_isReported_withItsPlace() {
        String rule = " when Customer() then " + THEN + " end";
        return rows("""
                unsupported-construct 1:1  ¦ function void f() { System.exit(0); } rule "r" WHEN
                unsupported-construct 1:1  ¦ query "q" Customer() end
                unsupported-construct 1:1  ¦ declare enum E A( java.lang.System.exit(0) ); end
                unsupported-construct 1:1  ¦ dialect "mvel"
                foreign-global 1:1         ¦ global java.lang.Runtime runtime;
                foreign-import 1:1         ¦ import java.io.File;
                foreign-import 1:1         ¦ import function java.lang.System.exit;
                foreign-package 1:1        ¦ package org.drools.core
                unexpected-text 1:1        ¦ 这里写说明
                bad-rule-name 1:6          ¦ rule "a\\" + x + \\"b" WHEN
                bad-rule-name 1:6          ¦ rule "有 空格" WHEN
                bad-rule-name 1:1          ¦ rule WHEN
                unsupported-attribute 1:10 ¦ rule "r" salience 10 WHEN
                unsupported-attribute 1:10 ¦ rule "r" no-loop WHEN
                unsupported-attribute 1:10 ¦ rule "r" lock-on-active true WHEN
                unsupported-attribute 1:10 ¦ rule "r" agenda-group "x" WHEN
                unsupported-attribute 1:10 ¦ rule "r" activation-group "x" WHEN
                unsupported-attribute 1:10 ¦ rule "r" dialect "mvel" WHEN
                unsupported-attribute 1:10 ¦ rule "r" timer (int: 3s) WHEN
                unsupported-attribute 1:10 ¦ rule "r" duration 3 WHEN
                unsupported-attribute 1:10 ¦ rule "r" enabled false WHEN
                unsupported-attribute 1:10 ¦ rule "r" extends "s" WHEN
                unknown-annotation 1:10    ¦ rule "r" @prioriti(3) WHEN
                duplicate-annotation 1:23  ¦ rule "r" @priority(3) @priority(4) WHEN
                bad-annotation 1:20        ¦ rule "r" @priority("高") WHEN
                bad-annotation 1:16        ¦ rule "r" @mode(silent) WHEN
                bad-annotation 1:17        ¦ rule "r" @scope("华东/上海/") WHEN
                bad-annotation 1:17        ¦ rule "r" @scope("/") WHEN
                bad-annotation 1:17        ¦ rule "r" @title(标题) WHEN
                bad-annotation 1:18        ¦ rule "r" @accept("随便") WHEN
                bad-time 1:21              ¦ rule "r" @effective("明天") WHEN
                foreign-zone 1:21          ¦ rule "r" @effective("2026-11-01T00:00Z") WHEN
                bad-period 1:35            ¦ rule "r" @effective("2026-11-02") @expires("2026-11-01") WHEN
                missing-then 1:1           ¦ rule "r" when Customer() end
                missing-end 1:1            ¦ rule "r" when Customer() then decide.addTag("a/b");
                unclosed-comment 1:1       ¦ /* rule "r" WHEN
                """, row -> row.replace(" WHEN", rule));
    }

    @TestFactory
    Stream<DynamicTest> actingInPermission_isRefused_withItsPlace() {
        return Stream.of(DecideCall.values())
                .filter(call -> !call.families().contains(Family.PERMISSION))
                .map(call -> DynamicTest.dynamicTest(call.method(), () -> {
                    String text = "rule \"r\" when Customer() then decide." + call.method() + "(\"a\"); end";
                    List<Diagnostic> found = compile("permission/a.drl", text);

                    assertThat(shown(found)).isEqualTo("wrong-family 1:38");
                    assertThat(found.get(0).hint().orElse(""))
                            .contains("welcome/")
                            .doesNotContain("permission");
                }));
    }

    @Test
    void mistakesOfAllRules_areReportedInOnePass_sorted() {
        String text = """
                rule "一" when Custmer() then decide.addTag("a/b"); end
                rule "二" when Customer( cty == "x", name > 3 ) then decide.addTagg("a/b"); foo(); end
                rule "三" salience 1 when Customer( city == "上海 )
                then decide.addTag("a/b"); end
                rule "四" when Customer( city == "上海" ) then decide.addTag("a/b"); end
                rule "五" when Customer( city == ) then decide.addTag("ab"); end
                """;

        assertThat(shown(compile(text)))
                .isEqualTo(
                        "unknown-type 1:15, unknown-field 2:25, wrong-type 2:44, unknown-call 2:60, inline-code 2:76, "
                                + "unsupported-attribute 3:10, unclosed-text 3:44, syntax 6:33, bad-tag 6:54");
        assertThat(compile(text)).isEqualTo(compile(text));
    }

    @Test
    void diagnostic_saysWhatToWriteInstead() {
        List<Diagnostic> found = compile("rule \"甲\"\nwhen\n    Customer( citty == \"上海\" )\nthen\n" + THEN + "\nend");

        assertThat(found)
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.ERROR,
                        "unknown-field",
                        "tagging/a.drl",
                        3,
                        15,
                        Optional.empty(),
                        Optional.of("甲"),
                        new Bilingual("`Customer` 没有字段 `citty`", "`Customer` has no field `citty`"),
                        Optional.of(new Bilingual("是不是 `city`？", "did you mean `city`?"))));
    }

    private static Stream<DynamicTest> rows(String table, UnaryOperator<String> file) {
        return Arrays.stream(table.split("\n")).map(line -> {
            String expected = line.substring(0, line.indexOf('¦')).trim();
            String row = line.substring(line.indexOf('¦') + 1).trim();
            return DynamicTest.dynamicTest(expected + " " + row, () -> {
                List<Diagnostic> found = compile(file.apply(row));
                assertThat(shown(found)).isEqualTo(expected);
                assertThat(found).allMatch(FaultyRulesTest::saysAll);
            });
        });
    }

    /** Every slot of its words is filled, and English words come without Chinese ones but for what was typed or is shown. */
    private static boolean saysAll(Diagnostic found) {
        String english =
                found.said().english() + found.advice().map(Bilingual::english).orElse("");
        String chinese = found.message() + found.hint().orElse("");
        return !(english + chinese).matches("(?s).*\\{\\d}.*")
                && !english.replaceAll("`[^`]*`|\"[^\"]*\"", "").matches("(?s).*\\p{IsHan}.*")
                && chinese.matches("(?s).*\\p{IsHan}.*");
    }

    private static String shown(List<Diagnostic> found) {
        return found.stream()
                .map(one -> one.code() + " " + one.line() + ":" + one.column())
                .collect(Collectors.joining(", "));
    }

    private static List<Diagnostic> compile(String text) {
        return compile("tagging/a.drl", text);
    }

    private static List<Diagnostic> compile(String path, String text) {
        return Language.compile(new TreeMap<>(Map.of(path, text.getBytes(StandardCharsets.UTF_8))))
                .diagnostics();
    }
}
