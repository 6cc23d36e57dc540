package io.wecompolicy.wecom.client;

/** The calls we make, by their path behind {@code cgi-bin/}. */
enum Api {
    GET_TOKEN("gettoken"),
    CONTACT_GET("externalcontact/get"),
    FOLLOW_USERS("externalcontact/get_follow_user_list"),
    CONTACT_LIST("externalcontact/list"),
    CONTACTS_OF("externalcontact/batch/get_by_user"),
    GROUP_CHATS("externalcontact/groupchat/list"),
    GROUP_CHAT("externalcontact/groupchat/get"),
    MEMBER("user/get"),
    MEMBERS_OF("user/simplelist"),
    DEPARTMENTS("department/simplelist"),
    DEPARTMENT("department/get"),
    TAG_LIST("externalcontact/get_corp_tag_list"),
    ADD_TAG("externalcontact/add_corp_tag"),
    MARK_TAG("externalcontact/mark_tag"),
    CONTACT_WAY_GET("externalcontact/get_contact_way"),
    CONTACT_WAY_UPDATE("externalcontact/update_contact_way"),
    SEND_WELCOME("externalcontact/send_welcome_msg");

    private final String path;

    Api(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
