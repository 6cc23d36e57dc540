package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.util.List;

/** Reads employees and departments. The mirror declares it; {@code wecom.client} implements it. */
public interface StaffReader {
    /** {@code user/get}; absent when there is no such member. */
    Reading<ReadMember> member(CorpId corp, String userId);

    /** User ids of one department, not of those under it ({@code user/simplelist}). */
    Reading<List<String>> members(CorpId corp, String departmentId);

    /** The tree that our app may see, ids with their parents ({@code department/simplelist}). */
    Reading<List<Branch>> tree(CorpId corp);

    /** {@code department/get}; absent when there is no such department. */
    Reading<ReadDepartment> department(CorpId corp, String id);

    /**
     * An employee.
     *
     * @param name empty when WeCom does not tell
     * @param departmentIds WeCom's ids
     * @param status {@code active}, {@code disabled}, {@code inactive} or {@code left}
     * @param superior user id of the direct leader; empty when there is none
     */
    record ReadMember(
            String userId, String name, List<String> departmentIds, String position, String status, String superior) {
        public ReadMember {
            departmentIds = List.copyOf(departmentIds);
        }
    }

    /** Where a department hangs; the root's parent is {@code 0} or is not in the tree. */
    record Branch(String id, String parentId) {}

    /** A department; {@code leaders} are user ids. */
    record ReadDepartment(String id, String name, List<String> leaders) {
        public ReadDepartment {
            leaders = List.copyOf(leaders);
        }
    }
}
