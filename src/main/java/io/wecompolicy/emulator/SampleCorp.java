package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.App;
import io.wecompolicy.emulator.CompanySeed.Chat;
import io.wecompolicy.emulator.CompanySeed.Code;
import io.wecompolicy.emulator.CompanySeed.Department;
import io.wecompolicy.emulator.CompanySeed.Member;
import io.wecompolicy.emulator.CompanySeed.Strategy;
import io.wecompolicy.emulator.CompanySeed.Tag;
import io.wecompolicy.emulator.CompanySeed.TagGroup;
import java.util.List;
import java.util.stream.IntStream;

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
    /** 双十一会场; zhangsan and lisi, until the service lets further levels in. */
    public static final String DOUBLE11 = "double11";
    /** 北京门店; linsan and heer. */
    public static final String BEIJING_STORE = "beijing-store";
    /** 母婴社群; zhaoliu and gaosi. */
    public static final String BABY_CLUB = "baby-club";
    /** 测试通道, for trying out; chenyi alone. */
    public static final String TEST_LANE = "test-lane";

    public static final String METRO_CONFIG_ID = "42b34949e138eb6e027c123cba77f001";
    public static final String OFFICIAL_ACCOUNT_CONFIG_ID = "42b34949e138eb6e027c123cba77f002";
    public static final String POSTER_CONFIG_ID = "42b34949e138eb6e027c123cba77f003";
    public static final String PRIVATE_BANK_CONFIG_ID = "42b34949e138eb6e027c123cba77f004";
    public static final String DOUBLE11_CONFIG_ID = "42b34949e138eb6e027c123cba77f005";
    public static final String BEIJING_STORE_CONFIG_ID = "42b34949e138eb6e027c123cba77f006";
    public static final String BABY_CLUB_CONFIG_ID = "42b34949e138eb6e027c123cba77f007";
    public static final String TEST_LANE_CONFIG_ID = "42b34949e138eb6e027c123cba77f008";

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
                corpId,
                List.of(new App(AGENT_ID, secret)),
                departments(),
                members(),
                tags(),
                codes(),
                chats(),
                strategies());
    }

    private static List<Department> departments() {
        return List.of(
                new Department(1, 0, "总部"),
                new Department(2, 1, "华东"),
                new Department(3, 2, "上海"),
                new Department(4, 1, "华南"),
                new Department(5, 4, "深圳"),
                new Department(6, 1, "私人银行部"),
                new Department(7, 1, "客服部"),
                new Department(8, 1, "华北"),
                new Department(9, 8, "北京"),
                new Department(10, 1, "销售部"),
                new Department(11, 4, "广州"));
    }

    /** wujiu is disabled and so has left for the service; zhengshi may have no customers. */
    private static List<Member> members() {
        return List.of(
                Member.active("zhangsan", "张三", 3, "门店导购").under("lisi"),
                Member.active("lisi", "李四", 3, "店长").under("wangwu"),
                Member.active("wangwu", "王五", 2, "区域主管"),
                Member.active("zhaoliu", "赵六", 5, "门店导购").under("gaosi"),
                Member.active("sunqi", "孙七", 6, "客户经理").under("wangwu"),
                Member.active("zhouba", "周八", 7, "夜班客服").under("wangwu"),
                new Member("wujiu", "吴九", List.of(3), "门店导购", List.of("lisi"), 2, true),
                new Member("zhengshi", "郑十", List.of(1), "财务", List.of(), 1, false),
                Member.active("chenyi", "陈一", 10, "销售顾问").under("wangwu"),
                Member.active("heer", "何二", 9, "店长").under("wangwu"),
                Member.active("linsan", "林三", 9, "门店导购").under("heer"),
                Member.active("gaosi", "高四", 5, "店长").under("wangwu"));
    }

    /** 渠道来源/门店海报 is absent on purpose: the service has to create it when a rule asks for it. */
    private static List<TagGroup> tags() {
        return List.of(
                new TagGroup(
                        "etSAMPLEAAAgroupchannelsource001",
                        "渠道来源",
                        List.of(
                                new Tag(METRO_TAG_ID, "地铁广告"),
                                new Tag(OFFICIAL_ACCOUNT_TAG_ID, "公众号"),
                                new Tag("etSAMPLEAAAchannelsourcedoubl003", "双十一"),
                                new Tag("etSAMPLEAAAchannelsourcebeiji004", "北京门店"),
                                new Tag("etSAMPLEAAAchannelsourcebabyc005", "母婴社群"))),
                new TagGroup(
                        "etSAMPLEAAAgroupcustomervalue002",
                        "客户价值",
                        List.of(
                                new Tag(HIGH_NET_WORTH_TAG_ID, "高净值客户"),
                                new Tag("etSAMPLEAAAcustomervaluenormal02", "普通客户"))),
                group(3, "消费意愿", "强烈", "犹豫", "一般"),
                group(4, "消费力分级", "高", "中", "低"),
                group(5, "服务评价", "满意", "不满意"),
                group(6, "区域偏好", "上海-早餐", "上海-夜宵", "北京-早餐", "北京-夜宵", "深圳-早餐", "深圳-夜宵"),
                group(7, "到店意向", "高意向客户"),
                group(8, "客户预警", "投诉预警"));
    }

    private static TagGroup group(int number, String name, String... tags) {
        return new TagGroup(
                "etSAMPLEAAAgroupofthecompany%04d".formatted(number),
                name,
                IntStream.rangeClosed(1, tags.length)
                        .mapToObj(i -> new Tag("etSAMPLEAAAtagofthecompany%04d%02d".formatted(number, i), tags[i - 1]))
                        .toList());
    }

    private static List<Code> codes() {
        return List.of(
                new Code(METRO_CONFIG_ID, METRO, "地铁二号线", List.of("zhangsan", "lisi")),
                new Code(OFFICIAL_ACCOUNT_CONFIG_ID, OFFICIAL_ACCOUNT, "公众号菜单", List.of("lisi", "wangwu")),
                new Code(POSTER_CONFIG_ID, POSTER, "门店海报", List.of("zhangsan", "lisi", "wangwu")),
                new Code(PRIVATE_BANK_CONFIG_ID, PRIVATE_BANK, "私行转介", List.of("sunqi")),
                new Code(DOUBLE11_CONFIG_ID, DOUBLE11, "双十一会场", List.of("zhangsan", "lisi")),
                new Code(BEIJING_STORE_CONFIG_ID, BEIJING_STORE, "北京门店", List.of("linsan", "heer")),
                new Code(BABY_CLUB_CONFIG_ID, BABY_CLUB, "母婴社群", List.of("zhaoliu", "gaosi")),
                new Code(TEST_LANE_CONFIG_ID, TEST_LANE, "测试通道", List.of("chenyi")));
    }

    private static List<Chat> chats() {
        return List.of(new Chat(CHAT_ID, "上海客户福利群", "lisi"));
    }

    private static List<Strategy> strategies() {
        return List.of(
                new Strategy(1, 0, "华东客户", List.of("wangwu"), List.of("export_customer_data"), List.of(), List.of(2)),
                new Strategy(
                        2,
                        1,
                        "上海客户",
                        List.of("lisi"),
                        List.of("manage_customer_tag", "export_customer_data"),
                        List.of("zhangsan", "lisi"),
                        List.of()));
    }
}
