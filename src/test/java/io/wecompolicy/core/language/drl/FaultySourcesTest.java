package io.wecompolicy.core.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One row, the conditions of a rule (from line 3 on) and all that is said of what stands around their {@code from}. */
class FaultySourcesTest {
    @TestFactory
    Stream<DynamicTest> faultySource_isExplained_atItsPlace() {
        return Arrays.stream("""
                Relation( $tags : tags ) String( this == "a/b" ) ⇒ 3:26 unknown-type ¦ `String( … )` 后面少了 `from` → 文本不是事实；集合里的每个文本写成 `String( … ) from $变量` ¦ `String( … )` is not followed by `from` → a text is no fact; for each text of a collection write `String( … ) from $variable`
                Relation( $tags : tags ) $t : String( this == "a/b" ) ⇒ 3:31 unknown-type ¦ `String( … )` 后面少了 `from` → 文本不是事实；集合里的每个文本写成 `String( … ) from $变量` ¦ `String( … )` is not followed by `from` → a text is no fact; for each text of a collection write `String( … ) from $variable`
                Relation( $tags : tags ) Relation() from $tags ⇒ 3:26 unknown-type ¦ 集合里都是文本，`from` 前面不能写 `Relation` → 请写 `String( … ) from …` ¦ collections hold texts; `Relation` can not stand before `from` → write `String( … ) from …`
                Relation( $tags : tags ) java.lang.String() from $tags ⇒ 3:26 unknown-type ¦ 集合里都是文本，`from` 前面不能写 `java.lang.String` → 请写 `String( … ) from …` ¦ collections hold texts; `java.lang.String` can not stand before `from` → write `String( … ) from …`
                Relation( $tags : tags ) $t : Tag( this == "x" ) from $tags ⇒ 3:31 unknown-type ¦ 集合里都是文本，`from` 前面不能写 `Tag` → 请写 `String( … ) from …` ¦ collections hold texts; `Tag` can not stand before `from` → write `String( … ) from …`
                Relation( $tags : tags ) String() from ⇒ 3:39 syntax ¦ `from` 后面少了集合 → 请先绑定一个集合，如 `Relation( $tags : tags )`，再写 `from $tags` ¦ a collection is missing after `from` → bind a collection first, as in `Relation( $tags : tags )`, then write `from $tags`
                Relation( $tags : tags ) String() from $tag ⇒ 3:40 unknown-variable ¦ 变量 `$tag` 没有绑定 → 是不是 `$tags`？ ¦ the variable `$tag` is not bound → did you mean `$tags`?
                String() from $tags ⇒ 3:15 unknown-variable ¦ 变量 `$tags` 没有绑定 → 请先在条件里绑定，如 `$tags : 字段` ¦ the variable `$tags` is not bound → bind it in a condition first, as in `$tags : field`
                $r : Relation() String() from $r.tag ⇒ 3:34 unknown-field ¦ `Relation` 没有字段 `tag` → 是不是 `tags`？ ¦ `Relation` has no field `tag` → did you mean `tags`?
                $r : Relation() String() from $r.state ⇒ 3:31 wrong-type ¦ `$r.state` 是文本，不是集合 → 可用：$r.tags ¦ `$r.state` is a text, not a collection → there are: $r.tags
                $r : Relation( $s : state ) String() from $s ⇒ 3:43 wrong-type ¦ `$s` 是文本，不是集合 → 可用：$r.tags ¦ `$s` is a text, not a collection → there are: $r.tags
                $r : Relation() String() from $r ⇒ 3:31 wrong-type ¦ `$r` 是整个事实，不是集合 → 可用：$r.tags ¦ `$r` is a whole fact, not a collection → there are: $r.tags
                $c : Customer() String() from $c ⇒ 3:31 wrong-type ¦ `$c` 是整个事实，不是集合 → 请先绑定一个集合，如 `Relation( $tags : tags )`，再写 `from $tags` ¦ `$c` is a whole fact, not a collection → bind a collection first, as in `Relation( $tags : tags )`, then write `from $tags`
                Relation( $tags : tags ) $t : String() from $tags String() from $t ⇒ 3:65 wrong-type ¦ `$t` 是文本，不是集合 → 可用：$tags ¦ `$t` is a text, not a collection → there are: $tags
                $r : Relation() String() from $r.getTags() ⇒ 3:34 inline-code ¦ `from` 后面不能调用 `getTags` → 是不是 `$r.tags`？ ¦ `getTags` can not be called after `from` → did you mean `$r.tags`?
                $r : Relation() String() from $r.tags.stream() ⇒ 3:39 inline-code ¦ `from` 后面不能调用 `stream` → 是不是 `$r.tags`？ ¦ `stream` can not be called after `from` → did you mean `$r.tags`?
                $r : Relation() String() from $r.tags.first ⇒ 3:38 syntax ¦ `from` 后面只能写一个集合，不应该有 `.` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `.` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                $r : Relation() String() from java.lang.Runtime.getRuntime().exec("x") ⇒ 3:49 inline-code ¦ `from` 后面不能调用 `getRuntime` → 可用：$r.tags ¦ `getRuntime` can not be called after `from` → there are: $r.tags
                String() from foo() ⇒ 3:15 inline-code ¦ `from` 后面不能调用 `foo` → 请先绑定一个集合，如 `Relation( $tags : tags )`，再写 `from $tags` ¦ `foo` can not be called after `from` → bind a collection first, as in `Relation( $tags : tags )`, then write `from $tags`
                String() from new java.util.ArrayList() ⇒ 3:15 inline-code ¦ `from` 后面不能用 `new` 造出集合 → 请先绑定一个集合，如 `Relation( $tags : tags )`，再写 `from $tags` ¦ no collection can be made with `new` after `from` → bind a collection first, as in `Relation( $tags : tags )`, then write `from $tags`
                Relation( $tags : tags ) String() from ["a", "b"] ⇒ 3:40 unsupported-condition ¦ `from` 后面不能写固定的值 → 几个固定的值请写 `字段 in ("甲", "乙")` ¦ fixed values can not stand after `from` → for several fixed values write `field in ("a", "b")`
                String() from ("a", "b") ⇒ 3:15 unsupported-condition ¦ `from` 后面不能写固定的值 → 几个固定的值请写 `字段 in ("甲", "乙")` ¦ fixed values can not stand after `from` → for several fixed values write `field in ("a", "b")`
                String() from "a" ⇒ 3:15 unsupported-condition ¦ `from` 后面不能写固定的值 → 几个固定的值请写 `字段 in ("甲", "乙")` ¦ fixed values can not stand after `from` → for several fixed values write `field in ("a", "b")`
                String() from 3 ⇒ 3:15 unsupported-condition ¦ `from` 后面不能写固定的值 → 几个固定的值请写 `字段 in ("甲", "乙")` ¦ fixed values can not stand after `from` → for several fixed values write `field in ("a", "b")`
                String() from null ⇒ 3:15 unsupported-condition ¦ `from` 后面不能写固定的值 → 几个固定的值请写 `字段 in ("甲", "乙")` ¦ fixed values can not stand after `from` → for several fixed values write `field in ("a", "b")`
                String() from collect( String() ) ⇒ 3:1 unsupported-condition ¦ 条件里不能用 `from collect` → 行为的次数和金额请用 `Signals( count("keyword", "价格", 30) >= 3 )` ¦ a condition can not use `from collect` → for counts and sums of behaviour use `Signals( count("keyword", "价格", 30) >= 3 )`
                Relation( $tags : tags ) String() from decide ⇒ 3:40 unsupported-condition ¦ `from` 后面不能写 `decide`，它只能写在结论里 → 可用：$tags ¦ `decide` can not stand after `from`; it belongs to consequences → there are: $tags
                Relation( $tags : tags ) String() from tags ⇒ 3:40 unknown-variable ¦ `from` 后面要写变量，`tags` 不是 → 是不是 `$tags`？ ¦ a variable stands after `from`; `tags` is none → did you mean `$tags`?
                Relation() String() from Relation.tags ⇒ 3:26 unknown-variable ¦ `from` 后面要写变量，`Relation` 不是 → 请先绑定一个集合，如 `Relation( $tags : tags )`，再写 `from $tags` ¦ a variable stands after `from`; `Relation` is none → bind a collection first, as in `Relation( $tags : tags )`, then write `from $tags`
                Relation( $tags : tags ) String() from $tags[0] ⇒ 3:45 syntax ¦ `from` 后面只能写一个集合，不应该有 `[` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `[` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags + $tags ⇒ 3:46 syntax ¦ `from` 后面只能写一个集合，不应该有 `+` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `+` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags from $tags ⇒ 3:46 unsupported-condition ¦ `from` 里不能再写 `from` → 每个 `from` 后面只写一个变量，如 `from $tags` ¦ there can be no `from` in a `from` → one variable stands after each `from`, as in `from $tags`
                Relation( $tags : tags ) String() from ( String() from $tags ) ⇒ 3:40 unsupported-condition ¦ `from` 里不能再写 `from` → 每个 `from` 后面只写一个变量，如 `from $tags` ¦ there can be no `from` in a `from` → one variable stands after each `from`, as in `from $tags`
                Relation( $tags : tags ) String() from (Object) $tags ⇒ 3:40 syntax ¦ `from` 后面只能写一个集合，不应该有 `(` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `(` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags\\n( Customer() or Member() ) ⇒ 4:1 syntax ¦ `from $tags` 后面紧跟着 `(`，会当成调用 → 请在 `$tags` 后面加 `;` ¦ `(` right after `from $tags` would be taken for a call → write `;` after `$tags`
                $r : Relation() String() from $r.tags\\n( Customer() ) ⇒ 4:1 syntax ¦ `from $r.tags` 后面紧跟着 `(`，会当成调用 → 请在 `$r.tags` 后面加 `;` ¦ `(` right after `from $r.tags` would be taken for a call → write `;` after `$r.tags`
                $r : Relation() String() from $r.tags(3) ⇒ 3:34 inline-code ¦ `from` 后面不能调用 `tags` → 是不是 `$r.tags`？ ¦ `tags` can not be called after `from` → did you mean `$r.tags`?
                Relation( $tags : tags ) String( length > 3 ) from $tags ⇒ 3:34 unknown-field ¦ `String` 没有字段 `length` → 可用：this ¦ `String` has no field `length` → there are: this
                Relation( $tags : tags ) String( length() > 3 ) from $tags ⇒ 3:34 unknown-method ¦ 没有 `length(…)` 可以问 → 可用：this ¦ there is no question `length(…)` → there are: this
                Relation( $tags : tags ) String( this > "a" ) from $tags ⇒ 3:39 wrong-type ¦ 文本 `this` 和文本 `"a"` 不能用 `>` 比较 → 文本只能比较相等、包含、开头和结尾 ¦ a text `this` and a text `"a"` can not be compared by `>` → texts compare by equality, containment, beginning and end only
                Relation( $tags : tags ) String( "a" ) from $tags ⇒ 3:34 constant-condition ¦ 条件里没有字段，永远一样 → 请写 `字段 == 值` ¦ the constraint has no field and is always the same → write `field == value`
                Relation( $tags : tags ) String( this == 3 ) from $tags ⇒ 3:42 wrong-type ¦ 这里要文本，不能是整数 `3` → 请写成 "3" ¦ here stands a text, not a whole number `3` → write "3"
                Relation( $tags : tags ) $tags : String() from $tags ⇒ 3:26 duplicate-binding ¦ 变量 `$tags` 已经绑定过 → 请换一个名字 ¦ the variable `$tags` is bound already → choose another name
                Relation( $tags : tags ) t : String() from $tags ⇒ 3:26 bad-binding ¦ 变量 `t` 要以 `$` 开头 → 请写 `$t : String( … )` ¦ the variable `t` must begin with `$` → write `$t : String( … )`
                Relation( $tags : tags ) $t : String( $t : this ) from $tags ⇒ 3:26 duplicate-binding ¦ 变量 `$t` 已经绑定过 → 请换一个名字 ¦ the variable `$t` is bound already → choose another name
                Relation( $tags : tags ) $t : String() from $tags Customer( name == $t.value ) ⇒ 3:72 unknown-field ¦ `$t` 是一个值，没有字段 → 请绑定整个事实：`$t : 类型( … )` ¦ `$t` is a value and has no fields → bind the whole fact: `$t : Type( … )`
                not( String( this == "a/b" ) from $tags ) Relation( $tags : tags ) ⇒ 3:35 unknown-variable ¦ 变量 `$tags` 没有绑定 → 请先在条件里绑定，如 `$tags : 字段` ¦ the variable `$tags` is not bound → bind it in a condition first, as in `$tags : field`
                not( Relation( $tags : tags ) ) String() from $tags ⇒ 3:47 unknown-variable ¦ 变量 `$tags` 没有绑定 → 请先在条件里绑定，如 `$tags : 字段` ¦ the variable `$tags` is not bound → bind it in a condition first, as in `$tags : field`
                ( Relation( $tags : tags ) or Customer() ) String() from $tags ⇒ 3:58 unknown-variable ¦ 变量 `$tags` 没有在 `or` 的每一边同样地绑定 → 请在每一边都绑定同一种值，或拆成几条规则 ¦ the variable `$tags` is not bound alike on every side of the `or` → bind the same kind of value on every side, or make several rules
                Relation( $tags : tags ) accumulate( String() from $tags; $n : count(); $n > 1 ) String( this == $n ) from $tags ⇒ 3:95 wrong-type ¦ 文本 `this` 和整数 `$n` 不能用 `==` 比较 → 两边要是同一种值 ¦ a text `this` and a whole number `$n` can not be compared by `==` → both sides must be of one kind
                Relation( $tags : tags ) String() from $tags, Customer() ⇒ 3:45 syntax ¦ `from` 后面只能写一个集合，不应该有 `,` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `,` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags && Customer() ⇒ 3:46 syntax ¦ `from` 后面只能写一个集合，不应该有 `&&` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `&&` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags == 3 ⇒ 3:46 syntax ¦ `from` 后面只能写一个集合，不应该有 `==` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `==` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from !$tags ⇒ 3:40 syntax ¦ `from` 后面只能写一个集合，不应该有 `!` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `!` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                Relation( $tags : tags ) String() from $tags. ⇒ 3:45 syntax ¦ `from` 后面只能写一个集合，不应该有 `.` → 请写 `from $变量` 或 `from $变量.字段`，下一个条件另起一行 ¦ one collection stands after `from`, and no `.` → write `from $variable` or `from $variable.field`, and the next condition on its own line
                """.split("\n"))
                .map(line -> line.split(" ⇒ "))
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(told(row[0].replace("\\n", "\n"))).isEqualTo(row[1])));
    }

    @Test
    void readme_showsASoundRule_andWhatIsSaidOfMistakesInIt() throws IOException {
        String readme = Files.readString(Path.of("rules/README.md"));
        int start = readme.indexOf("rule \"清理旧渠道标签\"");
        String rule = readme.substring(start, readme.indexOf("```", start));

        assertThat(found(rule)).isEmpty();
        for (String mistake : List.of("from $tag", "from $tags.stream()")) {
            Diagnostic told = found(rule.replace("from $tags", mistake)).get(0);
            assertThat(readme)
                    .contains("\n" + told.place() + " 错误 " + told.code() + " " + told.message() + " → "
                            + told.hint().orElse("") + "\n");
        }
    }

    private static List<Diagnostic> found(String text) {
        Findings findings = new Findings();
        new DrlNotation().read("tagging/old-tags.drl", Family.TAGGING, text.getBytes(StandardCharsets.UTF_8), findings);
        return findings.sorted();
    }

    private static String told(String conditions) {
        String text = "rule \"r\"\nwhen\n" + conditions + "\nthen\ndecide.addTag(\"a/b\");\nend\n";
        return found(text).stream().map(FaultySourcesTest::shown).collect(Collectors.joining(" ‖ "));
    }

    private static String shown(Diagnostic found) {
        return found.line() + ":" + found.column() + " " + found.code() + " ¦ " + words(found, Bilingual::chinese)
                + " ¦ " + words(found, Bilingual::english);
    }

    private static String words(Diagnostic found, Function<Bilingual, String> language) {
        Optional<String> advice = found.advice().map(language);
        return language.apply(found.said()) + advice.map(hint -> " → " + hint).orElse("");
    }
}
