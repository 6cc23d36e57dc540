package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.RuleDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small rules tree with a dictionary of 22 lines, and a corp that has a few names. */
final class SampleTree {
    static final String DICTIONARY = """
            [keyword]规则=rule
            [keyword]当=when
            [keyword]就=then
            [keyword]结束=end
            [when]刚添加客户=ContactAdded( $state : state, $userId : userId )
            [when]刚读到资料=ContactRead( $state : state, $userId : userId )
            [when]活码的渠道是 {channel:channel}=LiveCode( state == $state, channel == {channel} )
            [when]客户的城市是 {city:text}=Customer( city == {city} )
            [when]知道客户的城市=Customer( $city : city != "unknown" )
            [when]{days:\\d+}天内咨询 {key:text} {op:至少=>=|不足=<} {n:\\d+} 次=Signals( count("keyword", {key}, {days}) {op} {n} )
            [when]{days:\\d+}天内下单 {key:text} 的总金额至少 {amount:\\d+(\\.\\d+)?} 元=Signals( sum("order", {key}, {days}) >= {amount} )
            [when]时间在 {from:time} 到 {to:time} 之间=Moment( time >= {from}, time < {to} )
            [when]今天是 {day:date}=Moment( date == {day} )
            [when]今天是{day:工作日="workday"|节假日="holiday"}=Moment( day == {day} )
            [when]客户有标签 {tag:tag}=Relation( tags contains {tag} )
            [when]客户在分组 {segment:segment}=Segments( names contains {segment} )
            [when]有规则要打标签=$tag : AddTag( $group : group )
            [then]打标签 {tag:tag}=decide.addTag({tag});
            [then]按城市打 {group:text} 组的标签=decide.addTag({group} + "/" + $city);
            [then]发欢迎语 {template:template}=decide.welcome({template});
            [then]进入分组 {segment:segment}=decide.join({segment});
            [then]否决这个标签，理由 {why:text}=decide.veto($tag, {why});
            """;

    static final String VOCABULARY = """
            language: 1
            tagGroups:
              渠道来源: {exclusive: false, owner: 总部, sensitive: false, tags: [地铁广告, 公众号]}
            """;

    static final Known KNOWN = new Known(
            Optional.empty(),
            Optional.of(Set.of("morning", "evening")),
            Optional.of(Set.of("新客", "老客")),
            Optional.of(Set.of("地铁广告", "公众号")));

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    SampleTree() {
        with("policy.dsl", DICTIONARY);
        with("vocabulary.yaml", VOCABULARY);
    }

    static SampleTree aTree() {
        return new SampleTree();
    }

    SampleTree with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SampleTree with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SampleTree without(String path) {
        files.remove(path);
        return this;
    }

    Compilation compilation() {
        return new Language().compile(files, KNOWN);
    }

    List<Diagnostic> diagnostics() {
        return compilation().diagnostics();
    }

    List<RuleDefinition> rules() {
        Compilation compilation = compilation();
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            throw new AssertionError(shown(compilation.diagnostics()));
        }
        return compiled.rules().rules().toList();
    }

    /** All that is said of each: place, code, both languages. */
    static String shown(List<Diagnostic> found) {
        return found.stream()
                .map(one -> one.line() + ":" + one.column() + " " + one.code() + " ¦ "
                        + one.message() + hint(one.hint()) + " ¦ "
                        + one.said().english() + hint(one.advice().map(Bilingual::english)))
                .collect(Collectors.joining("\n"));
    }

    private static String hint(Optional<String> hint) {
        return hint.map(text -> " → " + text).orElse("");
    }

    /** The model without places: what it means. */
    static String meaning(List<RuleDefinition> rules) {
        return rules.toString().replaceAll("Span\\[file=[^\\]]*]", "@");
    }
}
