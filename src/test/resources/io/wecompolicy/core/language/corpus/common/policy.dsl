[keyword]规则=rule
[keyword]当=when
[keyword]就=then
[keyword]结束=end
[when]刚添加客户=ContactAdded( $state : state, $userId : userId )
[when]刚读到资料=ContactRead( $state : state, $userId : userId )
[when]活码的渠道是 {channel:channel}=LiveCode( state == $state, channel == {channel} )
[when]客户的城市是 {city:text}=Customer( city == {city} )
[when]知道客户的城市=Customer( $city : city != "unknown" )
[when]{days:\d+}天内咨询 {key:text} {op:至少=>=|不足=<} {n:\d+} 次=Signals( count("keyword", {key}, {days}) {op} {n} )
[when]{days:\d+}天内下单 {key:text} 的总金额至少 {amount:\d+(\.\d+)?} 元=Signals( sum("order", {key}, {days}) >= {amount} )
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
