package io.wecompolicy.core.engine;

import java.util.stream.Collectors;

/** Rules that mean the same to us and to Drools' own compiler: every operator and every way to join. */
final class OracleRules {
    static final String DRL = """
            rule "等于" when ContactAdded( state == "s1" ) then decide.addTag("a/1"); end
            rule "不等于" when ContactAdded( state != "s1" ) then decide.addTag("a/2"); end
            rule "大小" when Member( grade > 2, grade <= 4 ) then decide.addTag("a/3"); end
            rule "与或非" when Member( (grade < 2 || status == "left") && !(name == "n1") ) then decide.addTag("a/4"); end
            rule "其中" when Customer( $c : city in ("上海", "北京") ) then decide.addTag("城市/" + $c); end
            rule "不在其中" when Customer( city not in ("上海", "北京") ) then decide.addTag("a/6"); end
            rule "集合包含" when Relation( tags contains "意向/高" ) then decide.addTag("a/7"); end
            rule "集合不包含" when Relation( tags not contains "意向/高" ) then decide.addTag("a/8"); end
            rule "文本包含" when Customer( name contains "王" ) then decide.addTag("a/9"); end
            rule "属于" when Member( $d : departments ) Grant( scope memberOf $d ) then decide.addTag("a/10"); end
            rule "不属于" when Member( $d : departments ) Grant( $s : scope not memberOf $d ) then decide.addTag("a/" + $s); end
            rule "匹配" when Customer( name matches "王.*" ) then decide.addTag("a/12"); end
            rule "不匹配" when Customer( name not matches "王.*" ) then decide.addTag("a/13"); end
            rule "开头" when LiveCode( channel str[startsWith] "地铁" ) then decide.addTag("a/14"); end
            rule "结尾" when LiveCode( channel str[endsWith] "广告" ) then decide.addTag("a/15"); end
            rule "不开头" when LiveCode( channel not str[startsWith] "地铁" ) then decide.addTag("a/16"); end
            rule "连接" when ContactAdded( $s : state ) LiveCode( state == $s, $ch : channel ) then decide.addTag("渠道/" + $ch); end
            rule "三连" when ContactAdded( $s : state, $u : userId ) LiveCode( state == $s ) Seat( state == $s, userId == $u, available == true ) then decide.seatOff($u); end
            rule "席位成对" when Seat( $a : userId, level == 1 ) Seat( $b : userId != $a, level == 1 ) then decide.notify($a, $b); end
            rule "同层更少" when $s : Seat( $l : level ) Seat( level == $l, addsToday < $s.addsToday ) then decide.notify($s.userId, "多"); end
            rule "到上限" when Seat( $u : userId, dailyCap > 0, addsToday >= dailyCap ) then decide.seatOff($u); end
            rule "无" when Customer() not( Duty( on == true ) ) then decide.addTag("a/22"); end
            rule "无此连接" when ContactAdded( $s : state ) not( Seat( state == $s, available == true ) ) then decide.addTag("a/23"); end
            rule "有" when exists( Seat( available == true ) ) ContactAdded() then decide.addTag("a/24"); end
            rule "有一对" when Customer() exists( Seat( $l : level ) and Grant( action == "tag.edit" ) ) then decide.addTag("a/25"); end
            rule "或" when ( Member( grade > 3 ) or Customer( city == "上海" ) ) then decide.addTag("a/26"); end
            rule "或同名" when ( AddTag( $t : target, group == "意向" ) or RemoveTag( $t : target ) ) then decide.addTag("或/" + $t); end
            rule "或里有与" when ( ( Member( grade > 3 ) and Seat( $u : userId ) ) or Seat( $u : userId, level == 2 ) ) Customer() then decide.notify($u, "x"); end
            rule "否决" when $p : AddTag( group == "意向", $t : target ) Member( grade < 3 ) then decide.veto($p, "级别不够" + $t); end
            rule "次数" when Signals( count("keyword", "价格", 30) >= 2 ) then decide.addTag("a/30"); end
            rule "金额" when Signals( sum("order", "手机", 7) > 100 || count("view", "主页", 1) == 0 ) then decide.addTag("a/31"); end
            rule "是否" when Customer( archiveConsent == true ) Relation( addWay == 3 || addWay == 4 ) then decide.addTag("a/32"); end
            rule "否" when Customer( archiveConsent != true, gender == "female" ) then decide.addTag("a/33"); end
            rule "变量在集合" when AddTag( $t : target ) Relation( tags contains $t ) then decide.removeTag($t); end
            rule "变量不在集合" when AddTag( $t : target ) Relation( tags not contains $t ) then decide.notify("x", $t); end
            rule "绑定自比" when Relation( $u : userId, state != "" ) Member( userId == $u, status != "left" ) then decide.notify($u, "y"); end
            rule "嵌套无" when Seat( $u : userId ) not( Grant( subject == $u ) and Seat( level == 2 ) ) then decide.notify($u, "z"); end
            rule "小数" when SignalRecorded( amount >= 50, kind == "order" ) then decide.addTag("a/38"); end
            rule "席位合计" when accumulate( Seat( level == 1, $a : addsToday ); $sum : sum($a), $n : count(); $sum >= 2, $n > 1 ) then decide.addTag("a/40"); end
            rule "席位平均" when accumulate( Seat( level == 1, $a : addsToday ); $m : average($a); $m >= 1.5 ) then decide.addTag("a/41"); end
            rule "席位最多" when ContactAdded( $s : state ) accumulate( Seat( state == $s, $a : addsToday ); $m : max($a) ) then decide.addTag("最多/" + $m); end
            rule "席位最少" when accumulate( $s : Seat( level == 1 ); $m : min($s.addsToday), $n : count(); $m < $n ) then decide.addTag("最少/" + $m); end
            rule "没有席位" when accumulate( Seat( level == 2 ); $n : count(); $n == 0 ) then decide.addTag("a/44"); end
            rule "合计之后" when accumulate( Seat( $a : addsToday ); $sum : sum($a) ) Member( grade > $sum ) then decide.addTag("a/45"); end
            rule "两种合计" when accumulate( Seat( level == 1 ); $n : count() ) accumulate( Seat( level == 2 ); $k : count(); $k > $n ) then decide.addTag("a/46"); end
            rule "成对计数" when accumulate( Seat( $u : userId ) and Grant( subject == $u ); $n : count(); $n >= 2 ) then decide.addTag("对/" + $n); end
            rule "与成员比" when Member( $g : grade ) accumulate( Seat( available == true, addsToday < $g ); $n : count(); $n >= $g || $n == 1 ) then decide.addTag("a/48"); end
            rule "小额合计" when $e : SignalRecorded( $k : kind ) accumulate( SignalRecorded( kind == $k, $x : amount ); $sum : sum($x), $m : max($x); $sum == $m ) then decide.addTag("a/49"); end
            rule "每个标签" when Relation( $tags : tags ) $t : String( this str[startsWith] "意向/" ) from $tags then decide.removeTag($t); end
            rule "整个事实的标签" when $r : Relation() $t : String( this != "意向/高", this matches ".*/.*" ) from $r.tags then decide.notify($r.userId, $t); end
            rule "两个集合" when Member( $d : departments ) Grant( $s : scope ) exists( String( this == $s ) from $d ) then decide.addTag("范围/" + $s); end
            rule "集合里没有" when Relation( $tags : tags ) AddTag( $t : target ) not( String( this == $t ) from $tags ) then decide.notify("没有", $t); end
            rule "集合里有与" when Relation( $tags : tags ) exists( AddTag( $t : target ) and String( this == $t ) from $tags ) then decide.addTag("a/54"); end
            rule "集合计数" when Relation( $tags : tags ) accumulate( String( this str[startsWith] "意向/" ) from $tags; $n : count(); $n >= 1 ) then decide.addTag("意向数/" + $n); end
            rule "集合里计数" when Customer() accumulate( Member( $d : departments ) and String() from $d; $n : count() ) then decide.addTag("部门数/" + $n); end
            rule "集合成对计数" when Relation( $tags : tags ) accumulate( AddTag( $t : target ) and String( this == $t ) from $tags; $n : count() ) then decide.addTag("同数/" + $n); end
            rule "集合或" when Relation( $tags : tags ) Member( $d : departments ) ( String( this == "意向/高" ) from $tags or String( this != "总部" ) from $d ) then decide.addTag("a/59"); end
            rule "集合套集合" when Relation( $tags : tags ) Member( $d : departments ) $a : String() from $tags $b : String( this != $a ) from $d then decide.notify($a, $b); end
            rule "集合之后" when Relation( $tags : tags ) $t : String() from $tags Seat( $u : userId, state != $t ) then decide.notify($u, $t); end
            rule "优先级" when AddTag( priority > 1, rule == "r1" ) then decide.addTag("a/39"); end
            """;

    private OracleRules() {}

    /** Those that an acting family may have. */
    static String acting() {
        return lines(false);
    }

    /** Those that only permission may have. */
    static String guarding() {
        return lines(true);
    }

    private static String lines(boolean vetoes) {
        return DRL.lines()
                .filter(rule -> rule.contains("decide.veto") == vetoes)
                .collect(Collectors.joining("\n"));
    }
}
