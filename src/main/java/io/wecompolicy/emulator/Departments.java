package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Department;

/**
 * What administrators do with departments. Each action makes its callback; {@link IllegalArgumentException} when something named does not exist.
 */
public final class Departments {
    private final Company company;
    private final Events events;

    Departments(Company company, Events events) {
        this.company = company;
        this.events = events;
    }

    /** A department opens under another. */
    public void opens(int id, int parentId, String name) {
        department(parentId);
        if (company.staff().findDepartment(id).isPresent()) {
            throw new IllegalStateException("department `" + id + "` is open already");
        }
        company.staff().put(new Department(id, parentId, name));
        events.send(party("create_party", id)
                .data("Name", name)
                .plain("ParentId", Integer.toString(parentId))
                .plain("Order", Integer.toString(id)));
    }

    /** A department moves under another. */
    public void moves(int id, int parentId) {
        Department before = department(id);
        if (company.staff().tree(id).contains(department(parentId))) {
            throw new IllegalStateException("department `" + parentId + "` is within `" + id + "`");
        }
        company.staff().put(new Department(id, parentId, before.name()));
        events.send(party("update_party", id).plain("ParentId", Integer.toString(parentId)));
    }

    /** A department closes; WeCom closes none with people or departments in it. */
    public void closes(int id) {
        department(id);
        if (company.staff().tree(id).size() > 1 || !company.staff().in(id).isEmpty()) {
            throw new IllegalStateException("department `" + id + "` is not empty");
        }
        company.staff().removeDepartment(id);
        events.send(party("delete_party", id));
    }

    private Happening party(String changeType, int id) {
        return events.directory(company, changeType).plain("Id", Integer.toString(id));
    }

    private Department department(int id) {
        return company.staff()
                .findDepartment(id)
                .orElseThrow(() -> new IllegalArgumentException("no department `" + id + "`"));
    }
}
