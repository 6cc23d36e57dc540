# 句子词典：所有 .dslr 文件里能写的句子。规则文件一行写一句，照着这里的样子写；花括号是填值的地方。
#
#   {n:\d+} 整数      {amount:\d+(\.\d+)?} 数字，可以有小数     {x:text} 引号里的文字
#   {tag:tag} 引号里的 组/标签    template 欢迎语模板    segment 分组    channel 渠道，都写在引号里
#   {t:time} 时间，如 22:00    {d:date} 日期，如 2026-11-11    {op:至少=>=|超过=>} 只能写列出来的字
#
# 标点和空格随便写：，。：和空格都不算字，全角半角一样；引号里面的一个字也不会改。
# = 右边是这句话的意思（DRL）。改右边要懂规则语言；只改左边的说法，改完已有的 .dslr 也要跟着改。
# 有些句子说到前面提到的人或事，例如活码的句子要先有一句「刚添加客户」；少了会提示加哪一句。

[keyword]规则=rule
[keyword]当=when
[keyword]就=then
[keyword]结束=end

# ── 发生了什么 ──────────────────────────────────────────────

# 员工和客户成为联系人
[when]刚添加客户=ContactAdded( $state : state, $userId : userId, $customer : externalUserId )
# 客户扫了码，员工还没有通过
[when]客户刚扫码等员工通过=ContactHalfAdded( $state : state, $userId : userId, $customer : externalUserId )
# 新客户的昵称、性别、标签读到了
[when]刚读到客户资料=ContactRead( $state : state, $userId : userId, $customer : externalUserId )
# 企业微信只说有变化，不说变了什么
[when]客户资料有变化=ContactEdited( $userId : userId, $customer : externalUserId )
# 别人（不是规则）加上或拿掉了标签
[when]客户的标签有变化=TagsChanged( $userId : userId, $customer : externalUserId )
# 别人加上了这个标签
[when]刚加上标签 {tag:tag}=TagsChanged( $userId : userId, $customer : externalUserId, added contains {tag} )
# 别人加上了这一组里的标签，一个或几个
[when]刚加上 {name:text} 组的标签=TagsChanged( $userId : userId, $customer : externalUserId, $addedTags : added ) exists( String( this str[startsWith] {name} + "/" ) from $addedTags )
# 别人拿掉了这个标签
[when]刚拿掉标签 {tag:tag}=TagsChanged( $userId : userId, $customer : externalUserId, removed contains {tag} )
# 员工删客户
[when]员工删除了客户=ContactDeleted( $userId : userId, $customer : externalUserId )
# 客户删员工或拉黑
[when]客户删除了员工=FollowDeleted( $userId : userId, $customer : externalUserId )
# 客户刚点了同意
[when]客户刚同意会话存档=ArchiveConsented( $userId : userId, $customer : externalUserId )
# 离职或在职继承没有成功
[when]客户交接失败=TransferFailed( $userId : userId, $customer : externalUserId )
# 交接失败的原因
[when]客户交接失败，因为{reason:客户拒绝="customer_refused"|客户太多="customer_limit_exceed"}=TransferFailed( $userId : userId, $customer : externalUserId, failReason == {reason} )
# 建群、改群、解散群
[when]客户群有变化=GroupChatChanged()
# 通讯录里多了一位员工
[when]员工刚入职=MemberJoined( $userId : userId )
# 员工换部门或换账号
[when]员工资料有变化=MemberChanged( $userId : userId )
# 通讯录里删了一位员工
[when]员工刚离职=MemberLeft( $userId : userId )
# 部门新建、改名、删除
[when]部门有变化=DepartmentChanged()
# 授权给了或收了
[when]授权有变化=GrantChanged()
# 企业标签库改了
[when]企业标签库有变化=TagLibraryChanged()
# 客户刚发来一个关键词
[when]客户刚咨询 {key:text}=SignalRecorded( $userId : userId, $customer : externalUserId, kind == "keyword", key == {key} )
# 客户刚下了一单
[when]客户刚下单=SignalRecorded( $userId : userId, $customer : externalUserId, kind == "order" )
# 刚下的这一单的金额
[when]客户刚下单，金额{op:至少=>=|超过=>|不超过=<=|不足=<} {amount:\d+(\.\d+)?} 元=SignalRecorded( $userId : userId, $customer : externalUserId, kind == "order", amount {op} {amount} )
# 客户刚浏览了一个页面
[when]客户刚浏览 {page:text}=SignalRecorded( $userId : userId, $customer : externalUserId, kind == "page", key == {page} )
# 客户刚投诉
[when]客户刚投诉=SignalRecorded( $userId : userId, $customer : externalUserId, kind == "complaint" )
# 别的系统送来的一种信号
[when]刚收到信号 {kind:text}=SignalRecorded( $userId : userId, $customer : externalUserId, kind == {kind} )
# 规则在等的时刻到了
[when]到了{subject:换班="shift"|零点="midnight"|窗口结束="window"|到期="expiry"|重排名单="roster"}的时刻=ClockTicked( subject == {subject} )

# ── 从哪里来：活码和渠道（前面要有「刚添加客户」这样的句子）──────────────────

# 说接待名单的规则从这句开始：有人扫码、换班、零点、有人离职，都会重新看一遍名单
[when]看这个活码的接待名单=LiveCode( $state : state, $lastResort : lastResort )
# 渠道写在活码资料里
[when]活码的渠道是 {channel:channel}=LiveCode( state == $state, channel == {channel} )
# 两个渠道里的一个
[when]活码的渠道是 {one:channel} 或 {other:channel}=LiveCode( state == $state, channel in ({one}, {other}) )
# 扫了活码，但不是这个渠道
[when]活码的渠道不是 {channel:channel}=LiveCode( state == $state, channel != {channel} )
# 活码的用途，如 campaign
[when]活码的用途是 {purpose:text}=LiveCode( state == $state, purpose == {purpose} )
# 活码的名称
[when]活码的名称是 {name:text}=LiveCode( state == $state, name == {name} )
# 名称里有这几个字
[when]活码的名称包含 {part:text}=LiveCode( state == $state, name contains {part} )
# 渠道参数，最多 30 个字
[when]活码的渠道参数是 {value:text}=LiveCode( state == $state, state == {value} )
# 活动结束以后还有人扫
[when]活码已经过期=LiveCode( state == $state, lifecycle == "expired" )
# 还在用
[when]活码还有效=LiveCode( state == $state, lifecycle == "active" )
# 测试时用的活码
[when]活码是测试用的=LiveCode( state == $state, test == true )
# 正式的活码
[when]活码不是测试用的=LiveCode( state == $state, test == false )
# 搜索、名片、群里加的
[when]客户不是扫活码来的=not( LiveCode( state == $state ) )

# ── 客户是谁 ────────────────────────────────────────────────

# 城市，由 CRM 或信号给出
[when]客户的城市是 {city:text}=Customer( city == {city} )
# 两个城市里的一个
[when]客户的城市是 {one:text} 或 {other:text}=Customer( city in ({one}, {other}) )
# 知道城市，并且不是它
[when]客户的城市不是 {city:text}=Customer( city not in ({city}, "unknown") )
# 没有人告诉过我们
[when]还不知道客户的城市=Customer( city == "unknown" )
# 后面可以用「按城市打标签」
[when]知道客户的城市=Customer( $city : city != "unknown" )
# 语言，如 zh、en
[when]客户的语言是 {language:text}=Customer( language == {language} )
# 知道语言，并且不是它
[when]客户的语言不是 {language:text}=Customer( language not in ({language}, "unknown") )
# 没有人告诉过我们
[when]还不知道客户的语言=Customer( language == "unknown" )
# 读到资料以后才知道
[when]客户是{gender:男士="male"|女士="female"}=Customer( gender == {gender} )
# 资料里没有填
[when]还不知道客户的性别=Customer( gender == "unknown" )
# 微信用户或企业微信用户
[when]客户用的是{type:微信="wechat"|企业微信="wecom"}=Customer( type == {type} )
# 企业微信用户所在的企业
[when]客户的企业是 {corp:text}=Customer( corpName == {corp} )
# 昵称里有这几个字
[when]客户的昵称包含 {part:text}=Customer( name contains {part} )
# 昵称里没有这几个字
[when]客户的昵称不包含 {part:text}=Customer( name not contains {part} )
# 同意过，什么时候同意的不管
[when]客户同意过会话存档=Customer( archiveConsent == true )
# 没有同意过
[when]客户没有同意会话存档=Customer( archiveConsent == false )

# ── 客户身上有什么 ──────────────────────────────────────────

# 已经有这个标签
[when]客户有标签 {tag:tag}=Relation( tags contains {tag} )
# 两个标签里至少有一个
[when]客户有标签 {one:tag} 或 {other:tag}=Relation( tags contains {one} || tags contains {other} )
# 没有这个标签
[when]客户没有标签 {tag:tag}=not( Relation( tags contains {tag} ) )
# 有几个算几次，每次说到其中一个；后面可以说「拿掉身上的这个标签」
[when]客户身上每个 {name:text} 组的标签=Relation( $ownTags : tags ) $ownTag : String( this str[startsWith] {name} + "/" ) from $ownTags;
# 同上，但不算刚加上的；前面要有「刚加上 … 组的标签」
[when]客户身上每个别的 {name:text} 组的标签=Relation( $ownTags : tags ) $ownTag : String( this str[startsWith] {name} + "/", this not memberOf $addedTags ) from $ownTags;
# 数一数这一组的标签
[when]客户身上 {name:text} 组的标签{op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 个=Relation( $countedTags : tags ) accumulate( String( this str[startsWith] {name} + "/" ) from $countedTags; $ownTagCount : count(); $ownTagCount {op} {n} )
# 员工写的备注
[when]员工给客户的备注包含 {part:text}=Relation( remark contains {part} )
# 企业微信的添加方式编号，1 是扫码
[when]客户的添加方式是 {way:\d+}=Relation( addWay == {way} )
# 老客户
[when]客户是 {day:date} 之前添加的=Relation( since < {day} )
# 新客户
[when]客户是 {day:date} 以后添加的=Relation( since >= {day} )
# 在这个分组里
[when]客户在分组 {segment:segment}=Segments( names contains {segment} )
# 不在这个分组里
[when]客户不在分组 {segment:segment}=Segments( names not contains {segment} )
# 主分组
[when]客户的主分组是 {segment:segment}=Segments( primary == {segment} )
# 还没有主分组
[when]客户没有主分组=Segments( primary == "" )

# ── 客户做过什么：多少天以内，从现在往回算 ──────────────────────────

# 关键词咨询的次数
[when]{days:\d+}天内咨询 {key:text} {op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count("keyword", {key}, {days}) {op} {n} )
# 一次也没有咨询
[when]{days:\d+}天内没有咨询 {key:text}=Signals( count("keyword", {key}, {days}) == 0 )
# 下单的次数
[when]{days:\d+}天内下单 {key:text} {op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count("order", {key}, {days}) {op} {n} )
# 一单也没有
[when]{days:\d+}天内没有下单 {key:text}=Signals( count("order", {key}, {days}) == 0 )
# 下单的总金额
[when]{days:\d+}天内下单 {key:text} 的总金额{op:至少=>=|超过=>|不超过=<=|不足=<} {amount:\d+(\.\d+)?} 元=Signals( sum("order", {key}, {days}) {op} {amount} )
# 平均每单多少
[when]{days:\d+}天内下单 {key:text} 平均每单{op:至少=>=|超过=>|不超过=<=|不足=<} {amount:\d+(\.\d+)?} 元=Signals( average("order", {key}, {days}) {op} {amount} )
# 浏览的次数
[when]{days:\d+}天内浏览 {page:text} {op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count("page", {page}, {days}) {op} {n} )
# 投诉的次数
[when]{days:\d+}天内投诉 {key:text} {op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count("complaint", {key}, {days}) {op} {n} )
# 任何投诉
[when]{days:\d+}天内没有投诉=Signals( count("complaint", "", {days}) == 0 )
# 任何投诉
[when]{days:\d+}天内有过投诉=Signals( count("complaint", "", {days}) > 0 )
# 聊天、点赞、参加活动，都算互动
[when]{days:\d+}天内互动{op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count("interaction", "", {days}) {op} {n} )
# 不管买了什么，平均每单多少
[when]{days:\d+}天内平均每单{op:至少=>=|超过=>|不超过=<=|不足=<} {amount:\d+(\.\d+)?} 元=Signals( average("order", "", {days}) {op} {amount} )
# 别的信号的次数
[when]{days:\d+}天内信号 {kind:text} 的 {key:text} {op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 次=Signals( count({kind}, {key}, {days}) {op} {n} )
# 最近一次下单不早于这一天
[when]最近一次下单 {key:text} 在 {day:date} 以后=Signals( last("order", {key}) >= {day} )
# 从来没有下过单也算
[when]{day:date} 以后没有下单 {key:text}=Signals( last("order", {key}) < {day} )

# ── 什么时候：都是北京时间，起点算，终点不算 ──────────────────────────

# 同一天里的一段
[when]时间在 {from:time} 到 {to:time} 之间=Moment( time >= {from}, time < {to} )
# 跨过零点的一段，如 22:00 到第二天 06:00
[when]时间在 {from:time} 到第二天 {to:time} 之间=Moment( time >= {from} || time < {to} )
# 当天这个钟点起
[when]时间在 {time:time} 以后=Moment( time >= {time} )
# 当天这个钟点前
[when]时间在 {time:time} 以前=Moment( time < {time} )
# 一天
[when]今天是 {day:date}=Moment( date == {day} )
# 几天，头尾都算
[when]日期在 {from:date} 到 {to:date} 之间=Moment( date >= {from}, date <= {to} )
# 星期几
[when]今天是{weekday:周一=1|周二=2|周三=3|周四=4|周五=5|周六=6|周日=7}=Moment( weekday == {weekday} )
# 日历上的日子
[when]今天是{day:工作日="workday"|周末="weekend"|节假日="holiday"|调休上班日="make-up"}=Moment( day == {day} )
# 工作日和调休上班日
[when]今天要上班=Moment( day in ("workday", "make-up") )
# 周末和节假日
[when]今天休息=Moment( day in ("weekend", "holiday") )
# 排班表
[when]员工正在当班=Duty( on == true )
# 没有排班，或者排了班这会儿不在班上
[when]没有人当班=not( Duty( on == true ) )
# 班次的名称，如 早班
[when]员工上的是 {slot:text}=Duty( on == true, slot == {slot} )

# ── 员工是谁 ────────────────────────────────────────────────

# 部门写全，如 总部/华东/上海
[when]员工在部门 {department:text}=Member( departments contains {department} )
# 不在这个部门
[when]员工不在部门 {department:text}=Member( departments not contains {department} )
# 岗位
[when]员工的岗位是 {position:text}=Member( position == {position} )
# 别的岗位
[when]员工的岗位不是 {position:text}=Member( position != {position} )
# 级别越高数字越大，没有填是 0
[when]员工的级别{op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {grade:\d+} 级=Member( grade {op} {grade} )
# 不知道是谁、没有填级别也算
[when]没有 {grade:\d+} 级以上的员工=not( Member( grade >= {grade} ) )
# 角色
[when]员工有角色 {role:text}=Member( roles contains {role} )
# 没有这个角色
[when]员工没有角色 {role:text}=Member( roles not contains {role} )
# 通讯录里的状态
[when]员工的状态是{status:在职="active"|停用="disabled"|未激活="inactive"|离职="left"}=Member( status == {status} )
# 账号
[when]员工是 {userId:text}=Member( userId == {userId} )

# ── 接待名单（前面要有「看这个活码的接待名单」）──────────────────────────

# 今天加的人数，这一位也算；后面可以说「这位接待员」
[when]有接待员今天添加{op:至少=>=|超过=>} {n:\d+} 人=$seat : Seat( state == $state, addsToday {op} {n} )
# 一段时间内加的人数
[when]有接待员短时间内添加{op:至少=>=|超过=>} {n:\d+} 人=$seat : Seat( state == $state, addsInWindow {op} {n} )
# 到了每天的上限；上限是 0 表示不限
[when]有接待员今天已满额=$seat : Seat( state == $state, dailyCap > 0, addsToday >= dailyCap )
# 快到上限了：通知企业微信停接要时间，差不多正好停在上限
[when]有接待员今天快满额=$seat : Seat( state == $state, dailyCap > 0, remaining <= lead )
# 比应得的份额多接了这么多位
[when]有接待员比份额多接{op:至少=>=|超过=>} {n:\d+} 位=$seat : Seat( state == $state, ahead {op} {n} )
# 请假、停用、不当班
[when]有接待员不能接待=$seat : Seat( state == $state, available == false )
# 正在接待的
[when]有接待员可以接待=$seat : Seat( state == $state, available == true )
# 这一级没有人能接
[when]第 {level:\d+} 级没有人可以接待=not( Seat( state == $state, level == {level}, available == true ) )
# 这一级能接的都到了上限
[when]第 {level:\d+} 级都已满额=not( Seat( state == $state, level == {level}, available == true, dailyCap == 0 || addsToday < dailyCap ) )
# 这一级能接的都到了上限，或者差不多到了
[when]第 {level:\d+} 级都快满额=not( Seat( state == $state, level == {level}, available == true, dailyCap == 0 || remaining > lead ) )
# 哪一级都没有人能接了
[when]所有接待员都快满额=exists( Seat( state == $state ) ) not( Seat( state == $state, available == true, dailyCap == 0 || remaining > lead ) )
# 这个活码上所有接待员加起来
[when]接待员今天一共添加{op:至少=>=|超过=>|不超过=<=|不足=<} {n:\d+} 人=accumulate( Seat( state == $state, $adds : addsToday ); $total : sum( $adds ); $total {op} {n} )
# 这会儿能接的有几位
[when]可以接待的{op:至少=>=|超过=>|不超过=<=|不足=<|正好===} {n:\d+} 位=accumulate( Seat( state == $state, available == true ); $readyCount : count(); $readyCount {op} {n} )

# ── 别的规则提出了什么（进了分组、欢迎语、权限的规则才看得到前面的）──────────────

# 前面的规则要打这个标签
[when]本次要打标签 {tag:tag}=AddTag( target == {tag} )
# 前面没有规则打这个标签
[when]本次不打标签 {tag:tag}=not( AddTag( target == {tag} ) )
# 前面的规则要让客户进这个分组
[when]本次要进入分组 {segment:segment}=JoinSegment( target == {segment} )
# 前面没有规则让客户进这个分组
[when]本次不进入分组 {segment:segment}=not( JoinSegment( target == {segment} ) )
# 任何标签；后面可以说「这个标签」
[when]有规则要打标签=$tag : AddTag( $group : group )
# 一组标签里的任何一个；后面可以说「这个标签」
[when]有规则要打 {name:text} 组的标签=$tag : AddTag( $group : group == {name} )
# 一次打得太多，多半是规则写错了
[when]本次要打的标签{op:至少=>=|超过=>} {n:\d+} 个=accumulate( AddTag(); $addedCount : count(); $addedCount {op} {n} )
# 拿掉任何标签
[when]有规则要拿掉标签=$untag : RemoveTag()
# 进任何分组
[when]有规则要让客户进入分组=$segment : JoinSegment()
# 邀请客户进群
[when]有规则要邀请客户进群=$invite : InviteToGroupChat()
# 换接待的员工
[when]有规则要转移客户=$transfer : TransferContact()
# 发任何欢迎语
[when]有规则要发欢迎语=$welcome : SendWelcome()
# 给欢迎语附上图片、链接、小程序
[when]有规则要附上素材=$media : AttachMedia()
# 推送客户资料给别的系统
[when]有规则要推送客户资料=$profile : PushProfile()

# ── 标签组和授权 ────────────────────────────────────────────

# 打之前要有级别或授权的标签组
[when]这个标签属于敏感标签组=TagGroup( name == $group, sensitive == true )
# 一位客户只能有其中一个的标签组
[when]这个标签属于互斥标签组=TagGroup( name == $group, exclusive == true )
# 归这个部门管的标签组
[when]这个标签组归 {department:text} 管=TagGroup( name == $group, owner == {department} )
# 本人、部门、角色的授权都算
[when]有打这组标签的授权=Grant( action == "tag.apply", effect == "allow", resource == "tag-group:" + $group )
# 谁也没有给过授权
[when]没有打这组标签的授权=not( Grant( action == "tag.apply", effect == "allow", resource == "tag-group:" + $group ) )
# 授权里写了不许
[when]明确不许打这组标签=Grant( action == "tag.apply", effect == "deny", resource == "tag-group:" + $group )
# 两个部门的权限叠在一起；后面可以说「上报这两个部门的冲突」
[when]两个部门都可以 {action:text} 同一组标签=Grant( $one : subject str[startsWith] "department:", action == {action}, effect == "allow", $resource : resource str[startsWith] "tag-group:" ) Grant( $other : subject str[startsWith] "department:", subject != $one, action == {action}, effect == "allow", resource == $resource )
# 部门给了，岗位不许；后面可以说「上报部门和岗位的冲突」
[when]部门允许 {action:text} 而岗位不许=Grant( $one : subject str[startsWith] "department:", action == {action}, effect == "allow", $resource : resource ) Grant( $other : subject str[startsWith] "role:", action == {action}, effect == "deny", resource == $resource )
# 离职的员工本人名下的；前面要有「员工刚离职」；后面可以说「这条授权」
[when]离职的员工还有一条授权=$grant : Grant( subject == "member:" + $userId, effect == "allow", $resource : resource )
# 别的授权；后面可以说「这条授权」
[when]有一条授权可以 {action:text} {resource:text}=$grant : Grant( action == {action}, effect == "allow", resource == {resource} )
# 授权从哪里来；后面可以说「这条授权」
[when]有一条授权来自 {via:text}=$grant : Grant( via == {via} )
# 没有人给过这样的授权
[when]没有授权可以 {action:text} {resource:text}=not( Grant( action == {action}, effect == "allow", resource == {resource} ) )

# ── 结论：标签、分组 ────────────────────────────────────────

# 打一个标签
[then]打标签 {tag:tag}=decide.addTag({tag});
# 标签的名字就是城市；前面要有「知道客户的城市」
[then]按城市打 {group:text} 组的标签=decide.addTag({group} + "/" + $city);
# 拿掉一个标签
[then]拿掉标签 {tag:tag}=decide.removeTag({tag});
# 客户身上的那一个；前面要有「客户身上每个 … 组的标签」
[then]拿掉身上的这个标签=decide.removeTag($ownTag);
# 进一个分组
[then]进入分组 {segment:segment}=decide.join({segment});
# 离开一个分组
[then]离开分组 {segment:segment}=decide.leave({segment});
# 主分组只有一个，权重大的赢
[then]主分组用 {segment:segment}，权重 {weight:\d+}=decide.primary({segment}, {weight});
# 邀请进客户群，写进群方式的编号
[then]邀请客户进群 {joinWay:text}=decide.invite({joinWay});

# ── 结论：谁来接待 ──────────────────────────────────────────

# 前面提到的那一位
[then]让这位接待员暂停接待=decide.seatOff($seat.userId);
# 前面提到的那一位
[then]让这位接待员恢复接待=decide.seatOn($seat.userId);
# 指定的员工
[then]让员工 {userId:text} 暂停接待=decide.seatOff({userId});
# 指定的员工
[then]让员工 {userId:text} 参加接待=decide.seatOn({userId});
# 后备的一级开始接待
[then]打开第 {level:\d+} 级接待=decide.openLevel({level});
# 谁都接不了时的那一位
[then]由员工 {userId:text} 兜底接待=decide.lastResort({userId});
# 活码资料里写的兜底员工；前面要有「看这个活码的接待名单」
[then]由活码的兜底员工接待=decide.lastResort($lastResort);
# 换一位员工跟进
[then]把客户转给员工 {userId:text}=decide.transfer({userId});

# ── 结论：欢迎语、通知、资料 ────────────────────────────────────

# 欢迎语只发一条，优先级高的赢
[then]发欢迎语 {template:template}=decide.welcome({template});
# 图片、链接、小程序，跟着欢迎语一起发（只能写在 welcome/ 里）
[then]欢迎语附上素材 {media:text}=decide.attach({media});
# 通知指定的员工
[then]通知员工 {userId:text} 说 {words:text}=decide.notify({userId}, {words});
# 通知这件事的员工；前面要有「刚添加客户」这样的句子
[then]通知接待的员工说 {words:text}=decide.notify($userId, {words});
# 写字段对照表的名称
[then]推送客户资料 {mapping:text}=decide.pushProfile({mapping});

# ── 结论：权限（只能写在 permission/ 里）──────────────────────────────

# 前面提到的标签
[then]否决这个标签，理由 {why:text}=decide.veto($tag, {why});
# 前面提到的拿掉标签
[then]否决拿掉标签，理由 {why:text}=decide.veto($untag, {why});
# 前面提到的分组
[then]否决进入分组，理由 {why:text}=decide.veto($segment, {why});
# 前面提到的邀请
[then]否决邀请进群，理由 {why:text}=decide.veto($invite, {why});
# 前面提到的转移
[then]否决转移客户，理由 {why:text}=decide.veto($transfer, {why});
# 前面提到的欢迎语
[then]否决这条欢迎语，理由 {why:text}=decide.veto($welcome, {why});
# 前面提到的素材
[then]否决附上素材，理由 {why:text}=decide.veto($media, {why});
# 前面提到的推送
[then]否决推送资料，理由 {why:text}=decide.veto($profile, {why});
# 几个人批了才打
[then]打这个标签要 {n:\d+} 人审批=decide.requireApproval($tag, {n});
# 几个人批了才进
[then]进入分组要 {n:\d+} 人审批=decide.requireApproval($segment, {n});
# 几个人批了才转
[then]转移客户要 {n:\d+} 人审批=decide.requireApproval($transfer, {n});
# 前面提到的授权
[then]收回这条授权，理由 {why:text}=decide.revoke($grant, {why});
# 前面提到的两个部门
[then]上报这两个部门的冲突，程度{severity:高="high"|中="medium"|低="low"}=decide.conflictBetween("tag-permission-overlap", {severity}, $resource, $one, $other);
# 前面提到的部门和岗位
[then]上报部门和岗位的冲突，程度{severity:高="high"|中="medium"|低="low"}=decide.conflictBetween("department-against-post", {severity}, $resource, $one, $other);
# 前面提到的离职员工的授权
[then]上报离职员工的残留授权，程度{severity:高="high"|中="medium"|低="low"}=decide.conflict("leaver-residual", {severity}, $resource);
# 报一个冲突，不拦
[then]上报冲突 {kind:text}，程度{severity:高="high"|中="medium"|低="low"}，对象 {resource:text}=decide.conflict({kind}, {severity}, {resource});
