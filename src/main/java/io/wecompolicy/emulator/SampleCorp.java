package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.App;
import io.wecompolicy.emulator.CompanySeed.Chat;
import io.wecompolicy.emulator.CompanySeed.Code;
import io.wecompolicy.emulator.CompanySeed.Department;
import io.wecompolicy.emulator.CompanySeed.Member;
import io.wecompolicy.emulator.CompanySeed.Tag;
import io.wecompolicy.emulator.CompanySeed.TagGroup;
import java.util.List;

/**
 * The sample company of the {@code dev} profile and of the tests: a chain of shops with a private bank. Its ids are
 * fixed, so that settings, live codes and shifts can name them. Nothing here is a secret of anybody.
 */
public final class SampleCorp {
    public static final String CORP_ID = "ww0000000000000001";
    /** The key of the sample app in the service's settings: {@code wecom.apps.sample.*}. */
    public static final String APP = "sample";

    public static final int AGENT_ID = 1000002;
    public static final String AGENT_SECRET = "sample-secret-of-the-emulated-corp-00000001";
    public static final String TOKEN = "SampleToken0001";
    public static final String ENCODING_AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    /** 地铁广告; zhangsan and lisi. */
    public static final String METRO = "metro-line2";
    /** 公众号; lisi and wangwu. */
    public static final String OFFICIAL_ACCOUNT = "wechat-oa";
    /** 门店海报; zhangsan, lisi and wangwu. */
    public static final String POSTER = "store-poster";
    /** 私行转介; sunqi alone. */
    public static final String PRIVATE_BANK = "private-bank";

    public static final String METRO_CONFIG_ID = "42b34949e138eb6e027c123cba77f001";
    public static final String OFFICIAL_ACCOUNT_CONFIG_ID = "42b34949e138eb6e027c123cba77f002";
    public static final String POSTER_CONFIG_ID = "42b34949e138eb6e027c123cba77f003";
    public static final String PRIVATE_BANK_CONFIG_ID = "42b34949e138eb6e027c123cba77f004";

    /** 渠道来源/地铁广告. */
    public static final String METRO_TAG_ID = "etSAMPLEAAAchannelsourcemetro001";
    /** 渠道来源/公众号. */
    public static final String OFFICIAL_ACCOUNT_TAG_ID = "etSAMPLEAAAchannelsourceoacct002";
    /** 客户价值/高净值客户: sensitive. */
    public static final String HIGH_NET_WORTH_TAG_ID = "etSAMPLEAAAcustomervaluehighnw01";

    /** 上海客户福利群, owned by lisi. */
    public static final String CHAT_ID = "wrSAMPLEAAAshanghaicustomerchat1";

    private SampleCorp() {}

    /** The sample company under its own ids. */
    public static CompanySeed seed() {
        return seed(CORP_ID, AGENT_SECRET);
    }

    /** The same people, tags and codes as another company, for tests with several. */
    public static CompanySeed seed(String corpId, String secret) {
        return new CompanySeed(
                corpId, List.of(new App(AGENT_ID, secret)), departments(), members(), tags(), codes(), chats());
    }

    private static List<Department> departments() {
        return List.of(
                new Department(1, 0, "总部"),
                new Department(2, 1, "华东"),
                new Department(3, 2, "上海"),
                new Department(4, 1, "华南"),
                new Department(5, 4, "深圳"),
                new Department(6, 1, "私人银行部"),
                new Department(7, 1, "客服部"));
    }

    private static List<Member> members() {
        return List.of(
                Member.active("zhangsan", "张三", 3, "门店导购"),
                Member.active("lisi", "李四", 3, "店长"),
                Member.active("wangwu", "王五", 2, "区域主管"),
                Member.active("zhaoliu", "赵六", 5, "门店导购"),
                Member.active("sunqi", "孙七", 6, "客户经理"),
                Member.active("zhouba", "周八", 7, "夜班客服"),
                new Member("wujiu", "吴九", List.of(3), "门店导购", List.of("lisi"), 4, true),
                new Member("zhengshi", "郑十", List.of(1), "财务", List.of(), 1, false));
    }

    /** 渠道来源/门店海报 is absent on purpose: the service has to create it when a rule asks for it. */
    private static List<TagGroup> tags() {
        return List.of(
                new TagGroup(
                        "etSAMPLEAAAgroupchannelsource001",
                        "渠道来源",
                        List.of(new Tag(METRO_TAG_ID, "地铁广告"), new Tag(OFFICIAL_ACCOUNT_TAG_ID, "公众号"))),
                new TagGroup(
                        "etSAMPLEAAAgroupcustomervalue002",
                        "客户价值",
                        List.of(
                                new Tag(HIGH_NET_WORTH_TAG_ID, "高净值客户"),
                                new Tag("etSAMPLEAAAcustomervaluenormal02", "普通客户"))));
    }

    private static List<Code> codes() {
        return List.of(
                new Code(METRO_CONFIG_ID, METRO, "地铁二号线", List.of("zhangsan", "lisi")),
                new Code(OFFICIAL_ACCOUNT_CONFIG_ID, OFFICIAL_ACCOUNT, "公众号菜单", List.of("lisi", "wangwu")),
                new Code(POSTER_CONFIG_ID, POSTER, "门店海报", List.of("zhangsan", "lisi", "wangwu")),
                new Code(PRIVATE_BANK_CONFIG_ID, PRIVATE_BANK, "私行转介", List.of("sunqi")));
    }

    private static List<Chat> chats() {
        return List.of(new Chat(CHAT_ID, "上海客户福利群", "lisi"));
    }
}
