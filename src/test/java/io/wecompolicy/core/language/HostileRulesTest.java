package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation.Rejected;
import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts that want more than to be rules: each is refused with a diagnostic, soon, and nothing runs. */
class HostileRulesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PLAIN = "rule \"好\" when Customer( city == \"上海\" ) then decide.addTag(\"a/b\"); end\n";

    private static String conditions(String text) {
        return "rule \"r\" when " + text + " then decide.addTag(\"a/b\"); end";
    }

    private static String consequence(String text) {
        return "rule \"r\" when $c : Customer() then " + text + " end";
    }

    @TestFactory
    Stream<DynamicTest> hostileText_isRefused() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code in the rule name", "rule \"a\\\" + io.Canary.run() + \\\"b\"" + PLAIN.substring(8));
        texts.put(
                "code in an agenda group",
                "rule \"r\" agenda-group \"a\\\" + io.Canary.run() + \\\"b\"" + PLAIN.substring(8));
        texts.put("code in an enum", "declare enum E A( io.Canary.run() ); x : int end");
        texts.put("own type", "package org.drools.core declare Customer city : String end");
        texts.put("function", "function int f() { return f(); }");
        texts.put("import function", "import function java.lang.System.exit");
        texts.put(
                "salience expression",
                "rule \"r\" salience( io.Canary.run() ) when Customer() then decide.addTag(\"a/b\"); end");
        texts.put(
                "enabled expression",
                "rule \"r\" enabled( io.Canary.run() ) when Customer() then decide.addTag(\"a/b\"); end");
        texts.put("timer", "rule \"r\" timer( cron: * * * * * ? ) when Customer() then decide.addTag(\"a/b\"); end");
        texts.put("static call", conditions("Customer( System.exit(1) == null )"));
        texts.put("getClass", conditions("Customer( getClass().getName() == \"x\" )"));
        texts.put("class field", conditions("Customer( class.name == \"x\" )"));
        texts.put("inline cast", conditions("Customer( this#java.lang.Object.toString == \"x\" )"));
        texts.put("inline list", conditions("Customer( city in [ \"a\", new String() ] )"));
        texts.put("lambda", conditions("Customer( city == () -> \"x\" )"));
        texts.put("oopath", conditions("/customers[ city == \"x\" ]"));
        texts.put("from call", conditions("String() from java.lang.Runtime.getRuntime()"));
        texts.put(
                "inline accumulate",
                conditions("Number() from accumulate( Customer(), init( System.exit(1); ) action( ) result( 1 ) )"));
        texts.put(
                "code in an accumulate",
                conditions("accumulate( Seat(), init( Runtime.getRuntime(); ) action( ) result( 1 ) )"));
        texts.put(
                "code in a second part",
                conditions("accumulate( Seat(); $n : count(), init( System.exit(1); ) action( ) result( 1 ) )"));
        texts.put("own function", conditions("accumulate( Seat( $a : addsToday ); $n : collectList($a) )"));
        texts.put("call as an argument", conditions("accumulate( Seat(); $n : sum(System.nanoTime()) )"));
        texts.put("qualified function", conditions("accumulate( Seat(); $n : java.lang.Runtime.exec(1) )"));
        texts.put(
                "nested accumulates",
                conditions("accumulate( ".repeat(5_000) + "Seat()" + "; $n : count() )".repeat(5_000)));
        texts.put(
                "many results", conditions("accumulate( Seat(); " + "$n : count(), ".repeat(1_000) + "$m : count() )"));
        texts.put("many inits", conditions(", init( ".repeat(100_000)));
        texts.put("many inits of one", conditions("accumulate( Seat()" + ", init( ".repeat(100_000)));
        texts.put("from accumulate", conditions("Number() from accumulate( Seat(), count() )"));
        texts.put("named consequence", conditions("Customer() do[x]") + " then[x] System.exit(1); end");
        texts.put("positional", conditions("Customer( \"x\"; )"));
        texts.put("ternary", conditions("Customer( city == ( true ? \"a\" : \"b\" ) )"));
        texts.put("map access", conditions("Customer( city[0] == \"x\" )"));
        texts.put("code after the call", consequence("decide.addTag(\"a/b\"); System.exit(1);"));
        texts.put("body break-out", consequence("} static { System.exit(1); } {"));
        texts.put("chained call", consequence("decide.addTag(\"a/b\").getClass();"));
        texts.put("call in an argument", consequence("decide.addTag(System.getenv(\"PATH\"));"));
        texts.put("unicode escape as code", consequence("\\u0053ystem.exit(1);"));
        texts.put("while", consequence("while (true) { decide.addTag(\"a/b\"); }"));
        texts.put("drools", consequence("drools.halt();"));
        texts.put("modify", consequence("modify( $c ) { setCity( \"x\" ) };"));
        texts.put("catastrophic regex", conditions("Customer( name matches \"(([a-z])+.)+[A-Z]([a-z])+$\" )"));
        texts.put("repeated group regex", conditions("Customer( name matches \"(a{1,200}){1,200}\" )"));
        texts.put("right-to-left override", "rule \"r\u202e\" when Customer() then decide.addTag(\"a/b\"); end");
        texts.put(
                "many parentheses", conditions("Customer( " + "(".repeat(50_000) + "city" + ")".repeat(50_000) + " )"));
        texts.put("many nots", conditions("not ".repeat(50_000) + "Customer()"));
        texts.put("many negations", conditions("Customer( " + "!".repeat(50_000) + "archiveConsent )"));
        texts.put("many minuses", conditions("Member( grade > " + "-".repeat(50_000) + "3 )"));
        texts.put("many patterns", conditions("Seat() ".repeat(2_000)));
        texts.put("many branches", conditions("( Seat() or Grant() ) ".repeat(8)));
        texts.put("many values", conditions("Customer( city in (" + "\"x\", ".repeat(5_000) + "\"x\") )"));
        texts.put("long sum", consequence("decide.addTag(" + "\"x\" + ".repeat(20_000) + "3 3);"));
        texts.put("nested calls", consequence("decide.addTag(" + "f(".repeat(20_000) + ");"));
        texts.put("many rules", PLAIN.replace("好", "@").repeat(3_000));
        texts.put("many beginnings", "rule x\n".repeat(100_000));
        texts.put("many strangers", "x y\n".repeat(200_000));
        texts.put("only quotes", "\"".repeat(10_001));
        texts.put("unclosed comment", "/*".repeat(10_000));
        texts.put("null characters", "\u0000".repeat(10_000));
        return texts.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(),
                        () -> Assertions.assertTimeoutPreemptively(SOON, () -> {
                            Compilation compilation = compile(text.getValue());
                            assertThat(compilation).isInstanceOf(Rejected.class);
                            assertThat(compilation.diagnostics()).allSatisfy(found -> {
                                assertThat(found.line()).isPositive();
                                assertThat(found.column()).isPositive();
                                assertThat(found.code()).isNotEqualTo("unreadable");
                                assertThat(found.message()).matches("(?s).*\\p{IsHan}.*");
                                assertThat(found.message().length()).isLessThan(400);
                            });
                        })));
    }

    @Test
    void mangledRules_neverThrow() {
        Random random = new Random(42);
        String pieces = PLAIN + "()[]{}\"'\\@$:;,!=<>&|+-*/#` \n\r\t（，。；“”rule when then end not exists or and in";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(PLAIN.repeat(2));
            for (int change = random.nextInt(6); change >= 0; change--) {
                int place = random.nextInt(text.length());
                int from = random.nextInt(pieces.length() - 5);
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.insert(place, pieces.substring(from, from + random.nextInt(5)));
                    default -> text.setCharAt(place, pieces.charAt(from));
                }
            }
            Compilation once = compile(text.toString());

            assertThat(once.diagnostics()).extracting(Diagnostic::code).doesNotContain("unreadable");
            assertThat(compile(text.toString()).diagnostics()).isEqualTo(once.diagnostics());
        }
    }

    @Test
    void bytesThatAreNoUtf8_areRefused() {
        byte[] bytes = "rule \"客户\"".getBytes(Charset.forName("GB18030"));

        assertThat(codes(Map.of("tagging/a.drl", bytes))).isEqualTo("[not-utf8 tagging/a.drl]");
    }

    @Test
    void pathsAndSizes_areChecked() {
        byte[] plain = PLAIN.getBytes(StandardCharsets.UTF_8);
        assertThat(codes(Map.of("tagging/标签.drl", plain))).isEqualTo("[bad-path tagging/标签.drl]");
        assertThat(codes(Map.of("../tagging/a.drl", plain))).isEqualTo("[bad-path ../tagging/a.drl]");
        assertThat(codes(Map.of("/tagging/a.drl", plain))).isEqualTo("[bad-path /tagging/a.drl]");
        assertThat(codes(Map.of("taging/a.drl", plain))).isEqualTo("[unknown-family taging/a.drl]");
        assertThat(codes(Map.of("a.drl", plain))).isEqualTo("[unknown-family a.drl]");
        assertThat(codes(Map.of("tagging/a.dslr", plain)))
                .isEqualTo(
                        "[missing-end tagging/a.dslr, missing-then tagging/a.dslr, keyword-not-alone tagging/a.dslr, "
                                + "no-dictionary tagging/a.dslr]");
        assertThat(codes(Map.of("tagging/a.drl.csv", plain))).isEqualTo("[no-rule-set tagging/a.drl.csv]");
        assertThat(codes(Map.of("tagging/a.drl.xlsx", plain))).isEqualTo("[bad-workbook tagging/a.drl.xlsx]");
        assertThat(codes(Map.of("tagging/a.txt", plain))).isEqualTo("[unknown-file tagging/a.txt]");
        assertThat(codes(Map.of("tagging/a.drl", new byte[(1 << 20) + 1]))).isEqualTo("[too-large tagging/a.drl]");
        assertThat(codes(Map.of("tagging/a.drl", plain, "tagging/b.drl", plain)))
                .isEqualTo("[duplicate-rule tagging/b.drl]");
        assertThat(codes(Map.of("tagging/a.drl", plain, "welcome/b.drl", plain)))
                .isEqualTo("[]");
        assertThat(codes(Map.of(
                        "README.md",
                        plain,
                        "tagging/scenarios/a.yaml",
                        plain,
                        "templates/a.drl.csv",
                        plain,
                        "tagging/.b.drl.swp",
                        plain)))
                .isEqualTo("[]");
    }

    private static String codes(Map<String, byte[]> tree) {
        return new Language()
                .compile(new TreeMap<>(tree)).diagnostics().stream()
                        .map(found -> found.code() + " " + found.file())
                        .toList()
                        .toString();
    }

    private static Compilation compile(String text) {
        return new Language().compile(new TreeMap<>(Map.of("tagging/a.drl", text.getBytes(StandardCharsets.UTF_8))));
    }
}
