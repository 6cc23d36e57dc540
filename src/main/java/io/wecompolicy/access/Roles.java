package io.wecompolicy.access;

import java.util.List;

/** What people and programs may do; names as in the contract, so that they fit into {@code @RolesAllowed}. */
public final class Roles {
    /** 业务分析: edits rules and drafts. */
    public static final String RULE_EDITOR = "rule-editor";
    /** 审批: approves or rejects drafts of others. */
    public static final String APPROVER = "approver";
    /** 活动运营: live codes, welcome templates. */
    public static final String CAMPAIGN = "campaign";
    /** 数据分析: reads decisions, figures and customers. */
    public static final String DATA = "data";
    /** 系统配置: members, shifts, tag groups, grants. */
    public static final String CONFIG = "config";
    /** 审计: reads the audit. */
    public static final String AUDITOR = "auditor";
    /** 管理员: everything, and alone users and keys. */
    public static final String ADMIN = "admin";

    /** All of them, in the order of the contract. */
    public static final List<String> ALL = List.of(RULE_EDITOR, APPROVER, CAMPAIGN, DATA, CONFIG, AUDITOR, ADMIN);

    private Roles() {}
}
