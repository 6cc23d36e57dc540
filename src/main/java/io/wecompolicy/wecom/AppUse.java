package io.wecompolicy.wecom;

/** What an app of a corp may be called for: each WeCom interface wants the secret of an app that has the right to it. */
public enum AppUse {
    /** Customers, tags, welcomes, live codes. */
    CONTACT,
    /** Members and departments. */
    DIRECTORY,
    /** Shifts and attendance. */
    CHECKIN,
    /** Messages to members. */
    MESSAGE
}
