package io.wecompolicy.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Rules trees of one file, {@code tagging/channel.drl}. */
final class Trees {
    static final String FILE = "tagging/channel.drl";

    private Trees() {}

    /** A tree whose one rule gives the tag. */
    static RulesTree tagging(String tag) {
        return tree(drl("LiveCode", tag));
    }

    /** A tree whose fourth line asks for a fact that there is not. */
    static RulesTree broken() {
        return tree(drl("LiveKode", "渠道来源/地铁广告"));
    }

    static String drl(String fact, String tag) {
        return """
                rule "渠道标签"
                when
                    ContactAdded( $state : state )
                    %s( state == $state )
                then
                    decide.addTag("%s");
                end
                """.formatted(fact, tag);
    }

    private static RulesTree tree(String drl) {
        return new RulesTree(new TreeMap<>(Map.of(FILE, drl.getBytes(StandardCharsets.UTF_8))));
    }
}
