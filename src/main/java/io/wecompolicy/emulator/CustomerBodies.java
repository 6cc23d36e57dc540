package io.wecompolicy.emulator;

import java.util.List;

/** How the API prints customers and their relations: one way for {@code get}, another for the batch. */
final class CustomerBodies {
    private static final int BY_CODE = 1;

    Body customer(Customer customer) {
        Body body = new Body()
                .with("external_userid", customer.externalUserId())
                .with("name", customer.name())
                .with("type", customer.type())
                .with("avatar", "http://wx.qlogo.cn/mmhead/" + customer.externalUserId() + "/0")
                .with("gender", customer.gender());
        return body.withText("corp_name", customer.corpName()).withText("corp_full_name", customer.corpName());
    }

    /** With the names of the tags. */
    Body follower(Company company, Relation relation) {
        List<Body> tags = relation.tagIds().stream()
                .flatMap(id -> company.tags().entry(id).stream())
                .map(entry -> tag(company.tags(), entry))
                .toList();
        return relation(relation).with("tags", tags);
    }

    /** With the ids of the tags only. */
    Body followInfo(Relation relation) {
        return relation(relation).with("tag_id", relation.tagIds());
    }

    private static Body tag(TagLibrary library, TagLibrary.Entry tag) {
        String group = library.group(tag.groupId()).map(TagLibrary.Entry::name).orElse("");
        return new Body()
                .with("group_name", group)
                .with("tag_name", tag.name())
                .with("tag_id", tag.id())
                .with("type", 1);
    }

    private static Body relation(Relation relation) {
        return new Body()
                .with("userid", relation.userId())
                .with("remark", relation.remark().name())
                .with("description", relation.remark().description())
                .with("createtime", relation.since().getEpochSecond())
                .withText("remark_corp_name", relation.remark().company())
                .with("remark_mobiles", relation.remark().mobiles())
                .with("add_way", BY_CODE)
                .with("oper_userid", relation.customer().externalUserId())
                .withText("state", relation.state());
    }
}
