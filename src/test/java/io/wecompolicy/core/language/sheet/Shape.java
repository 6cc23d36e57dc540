package io.wecompolicy.core.language.sheet;

import java.util.List;

/**
 * A template in {@code rules/templates/}: the technical rows of one kind of table.
 *
 * @param name of its files, without suffix
 * @param head {@code RuleSet} to headings, as {@link Sheets} takes it
 * @param example rows that an analyst could write below
 */
record Shape(String name, String family, String head, String example) {
    static final List<Shape> ALL = List.of(
            new Shape("channel-tag", "tagging", """
                    RuleSet¦tagging
                    RuleTable 渠道打标签
                    NAME¦METADATA¦CONDITION¦ACTION
                    ¦¦ContactAdded( $state : state ) LiveCode
                    ¦why("$param")¦state == $state, channel == "$param"¦decide.addTag("$param");
                    规则名¦依据¦渠道¦标签
                    """, """
                    电梯广告渠道标签¦S1-13¦电梯广告¦渠道来源/电梯广告
                    展会渠道标签¦¦展会¦渠道来源/展会
                    """),
            new Shape("two-dimensions-tag", "tagging", """
                    RuleSet¦tagging
                    RuleTable 性别和城市打标签
                    NAME¦METADATA¦CONDITION¦CONDITION¦ACTION
                    ¦¦ContactRead() Customer...¦ContactRead() Customer...
                    ¦why("$param")¦gender == "$param"¦city == "$param"¦decide.addTag("$param");
                    规则名¦依据¦性别¦城市¦标签
                    """, """
                    上海女客户¦S1-20¦female¦上海¦客群/上海女客户
                    上海客户¦¦¦上海¦客群/上海
                    """),
            new Shape("count-tag", "tagging", """
                    RuleSet¦tagging
                    RuleTable 次数和金额打标签
                    NAME¦METADATA¦CONDITION¦CONDITION¦ACTION
                    ¦¦SignalRecorded() Signals...¦SignalRecorded() Signals...
                    ¦why("$param")¦count("keyword", "$1", $2) >= $3¦sum("order", "", $1) >= $2¦decide.addTag("$param");
                    规则名¦依据¦关键词，几天内，至少几次¦几天内，下单至少多少元¦标签
                    """, """
                    咨询价格三次¦S0-48¦价格,30,3¦¦消费意愿/强烈
                    大额客户¦¦¦90,9999.5¦消费能力/高
                    """),
            new Shape("slot-welcome", "welcome", """
                    RuleSet¦welcome
                    RuleTable 班次欢迎语
                    NAME¦METADATA¦METADATA¦CONDITION¦ACTION
                    ¦¦¦ContactAdded() Duty
                    ¦why("$param")¦priority($param)¦on == true, slot == "$param"¦decide.welcome("$param");
                    规则名¦依据¦优先级¦班次¦欢迎语模板
                    """, """
                    中班欢迎语¦S2-58¦20¦中班¦default
                    """),
            new Shape("department-welcome", "welcome", """
                    RuleSet¦welcome
                    RuleTable 部门和职位欢迎语
                    NAME¦METADATA¦METADATA¦CONDITION¦CONDITION¦ACTION
                    ¦¦¦ContactAdded() Member...¦ContactAdded() Member...
                    ¦why("$param")¦priority($param)¦departments contains "$param"¦position == "$param"¦decide.welcome("$param");
                    规则名¦依据¦优先级¦部门¦职位¦欢迎语模板
                    """, """
                    私人银行部只问好¦S2-58¦30¦总部/私人银行部¦¦default
                    主管只问好¦¦30¦¦区域主管¦default
                    """),
            new Shape("city-segment", "grouping", """
                    RuleSet¦grouping
                    RuleTable 城市进分组
                    NAME¦METADATA¦CONDITION¦ACTION¦ACTION
                    ¦¦ContactRead() Customer
                    ¦why("$param")¦city in (forall(,){"$"})¦decide.join("$param");¦decide.primary("$1", $2);
                    规则名¦依据¦城市（可写几个，用逗号隔开）¦进分组¦主分组，权重
                    """, """
                    华东客户¦S1-40¦上海,杭州,南京¦华东¦华东,10
                    华南客户¦¦深圳¦华南¦
                    """),
            new Shape("seat-cap", "routing", """
                    RuleSet¦routing
                    RuleTable 接待上限
                    NAME¦METADATA¦CONDITION¦CONDITION¦CONDITION¦ACTION¦ACTION
                    ¦¦LiveCode( $state : state ) $seat : Seat...¦LiveCode( $state : state ) $seat : Seat...¦LiveCode( $state : state ) $seat : Seat...
                    ¦why("$param")¦state == $state, level == $param¦addsToday >= $param¦addsInWindow >= $param¦decide.seatOff($seat.userId);¦decide.openLevel($param);
                    规则名¦依据¦第几级¦今天已加¦最近已加¦停接（写 是）¦打开下一级
                    """, """
                    一级满五十人停接¦S0-20¦1¦50¦¦是¦2
                    一分钟十人停接¦¦1¦¦10¦是¦
                    """),
            new Shape("tag-permission", "permission", """
                    RuleSet¦permission
                    RuleTable 打标签的权限
                    NAME¦METADATA¦CONDITION¦CONDITION¦CONDITION¦ACTION
                    ¦¦$tag : AddTag¦not Member¦not Grant
                    ¦why("$param")¦group == "$param"¦grade >= $param¦action == "tag.apply", effect == "allow", resource == "tag-group:$param"¦decide.veto($tag, "$param");
                    规则名¦依据¦标签组¦至少几级¦或者有哪组的授权¦不许的理由
                    """, """
                    高净值标签要三级¦S1-28¦客户价值¦3¦客户价值¦高净值客户要三级以上，或有授权
                    """));
}
