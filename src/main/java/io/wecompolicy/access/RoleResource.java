package io.wecompolicy.access;

import io.wecompolicy.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The role packages (角色权限包) that people and keys can have. They are the same in every company. */
@Path("/api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roles")
public class RoleResource {
    private static final List<Role> ALL = List.of(
            new Role(Roles.RULE_EDITOR, "业务分析", "改规则和草稿"),
            new Role(Roles.APPROVER, "审批", "批准或退回别人的草稿"),
            new Role(Roles.CAMPAIGN, "活动运营", "活码、接待名单、欢迎语模板"),
            new Role(Roles.DATA, "数据分析", "看决策、数字和客户，送信号"),
            new Role(Roles.CONFIG, "系统配置", "员工、班次、标签组、授权、对账"),
            new Role(Roles.AUDITOR, "审计", "看审计记录"),
            new Role(Roles.ADMIN, "管理员", "全部；用户和密钥只有他能管"));

    /** A role package. */
    public record Role(String id, String label, String may) {}

    @GET
    @Operation(operationId = "listRoles", summary = "The role packages, and what each may do")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<Role> list() {
        return new Page<>(ALL, Optional.empty());
    }
}
