package io.wecompolicy.emulator;

/**
 * A person as WeCom describes them to every member.
 *
 * @param type 1 WeChat user, 2 WeCom user of another company
 * @param gender 0 unknown, 1 male, 2 female
 */
record Customer(String externalUserId, String name, int type, int gender, String corpName) {}
