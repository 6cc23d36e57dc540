package io.wecompolicy.emulator;

import java.util.List;

/** An endless queue of believable customers. Names are combined by chance; nobody is meant. */
final class Population {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "欧阳",
            "诸葛");
    private static final List<String> WOMEN =
            List.of("秀英", "婷", "雪梅", "丽华", "欣怡", "子涵", "晓燕", "诗雨", "佳怡", "思琪", "梓萱", "静", "雅琴", "若曦");
    private static final List<String> MEN =
            List.of("伟", "建国", "浩然", "子轩", "俊杰", "志强", "宇航", "明哲", "博文", "文昊", "鹏飞", "磊", "嘉豪", "一鸣");

    private final Randomness randomness;

    Population(Randomness randomness) {
        this.randomness = randomness;
    }

    /** A WeChat user whom nobody in the company knows yet. */
    Customer next() {
        boolean woman = randomness.chance(0.5);
        List<String> given = woman ? WOMEN : MEN;
        String name = SURNAMES.get(randomness.below(SURNAMES.size())) + given.get(randomness.below(given.size()));
        return new Customer("wm" + randomness.opaque(30), name, 1, woman ? 2 : 1, "");
    }

    /** A WeCom user of another company: gets a name card and therefore no welcome code. */
    Customer partner() {
        Customer person = next();
        String id = "wo" + person.externalUserId().substring(2);
        return new Customer(id, person.name(), 2, person.gender(), "示例合作伙伴有限公司");
    }
}
