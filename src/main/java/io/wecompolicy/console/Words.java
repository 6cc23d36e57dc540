package io.wecompolicy.console;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.outbox.ActionStatus;
import io.wecompolicy.outbox.ActionType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What people read in place of the names of the API. */
final class Words {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SHOWN = 12;

    private Words() {}

    static String of(EventType type) {
        return switch (type) {
            case CONTACT_ADDED -> "新增客户";
            case CONTACT_HALF_ADDED -> "客户单向添加";
            case CONTACT_EDITED -> "客户资料变更";
            case TAGS_CHANGED -> "标签变更";
            case CONTACT_DELETED -> "员工删除客户";
            case FOLLOW_DELETED -> "客户删除员工";
            case ARCHIVE_CONSENTED -> "同意会话存档";
            case TRANSFER_FAILED -> "客户接替失败";
            case TAG_LIBRARY_CHANGED -> "标签库变更";
            case GROUP_CHAT_CHANGED -> "客户群变更";
            case CONTACT_READ -> "客户资料已读取";
            case MEMBER_JOINED -> "成员入职";
            case MEMBER_CHANGED -> "成员变更";
            case MEMBER_LEFT -> "成员离职";
            case DEPARTMENT_CHANGED -> "部门变更";
            case GRANT_CHANGED -> "权限变更";
            case SIGNAL_RECORDED -> "客户行为";
            case CLOCK_TICKED -> "到点";
            case UNKNOWN -> "未知事件";
        };
    }

    static String of(ActionType type) {
        return switch (type) {
            case SEND_WELCOME -> "发送欢迎语";
            case MARK_TAG -> "打标签";
            case UPDATE_CONTACT_WAY -> "更新活码名单";
        };
    }

    static String of(ActionStatus status) {
        return switch (status) {
            case PENDING -> "等待发送";
            case FAILED -> "将重试";
            case SENT -> "已完成";
            case EXPIRED -> "已过期";
            case DROPPED -> "无需执行";
            case DEAD -> "执行失败";
        };
    }

    static String outcome(String label) {
        return switch (label) {
            case "accepted" -> "采纳";
            case "overridden" -> "被覆盖";
            case "vetoed" -> "被否决";
            case "redundant" -> "已满足";
            default -> label;
        };
    }

    static String proposal(String type) {
        return switch (type) {
            case "add-tag" -> "打标签";
            case "remove-tag" -> "去标签";
            case "join-segment" -> "进入分组";
            case "leave-segment" -> "离开分组";
            case "primary-segment" -> "主分组";
            case "invite-to-group-chat" -> "邀请入群";
            case "set-roster" -> "调整接待人员";
            case "transfer-contact" -> "转接客户";
            case "send-welcome" -> "欢迎语";
            case "attach-media" -> "附件";
            case "report-conflict" -> "权限冲突";
            case "revoke-grant" -> "收回权限";
            case "require-approval" -> "须审批";
            case "push-profile" -> "推送画像";
            case "notify" -> "通知";
            default -> type;
        };
    }

    static String clock(Instant at) {
        return CLOCK.format(BeijingTime.of(at));
    }

    /** The end of a long id, by which people tell customers apart. */
    static String tail(String id) {
        return id.length() <= SHOWN ? id : "…" + id.substring(id.length() - SHOWN);
    }
}
