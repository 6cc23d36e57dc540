package io.wecompolicy.core.decision;

/** What a rule may ask for, by its name in the API. */
public enum ProposalType {
    ADD_TAG("add-tag"),
    REMOVE_TAG("remove-tag"),
    JOIN_SEGMENT("join-segment"),
    LEAVE_SEGMENT("leave-segment"),
    PRIMARY_SEGMENT("primary-segment"),
    INVITE_TO_GROUP_CHAT("invite-to-group-chat"),
    SET_ROSTER("set-roster"),
    TRANSFER_CONTACT("transfer-contact"),
    SEND_WELCOME("send-welcome"),
    ATTACH_MEDIA("attach-media"),
    REPORT_CONFLICT("report-conflict"),
    REVOKE_GRANT("revoke-grant"),
    REQUIRE_APPROVAL("require-approval"),
    PUSH_PROFILE("push-profile"),
    NOTIFY("notify");

    private final String label;

    ProposalType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
