package io.wecompolicy.emulator;

import java.util.Optional;

/**
 * Who scans what. Whatever is left open is chosen: the next live code, one of its members, a new customer.
 *
 * @param code a state or a config id
 * @param half whether the member has yet to confirm (add_half_external_contact)
 * @param partner whether the customer uses WeCom at another company and so brings no welcome code
 */
public record ScanRequest(
        Optional<String> code,
        Optional<String> userId,
        Optional<String> externalUserId,
        boolean half,
        boolean partner) {

    /** A new customer, the next code. */
    public static ScanRequest any() {
        return new ScanRequest(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** A new customer scans the code of that state or config id. */
    public static ScanRequest of(String code) {
        return new ScanRequest(Optional.of(code), Optional.empty(), Optional.empty(), false, false);
    }

    /** WeCom picks that member. */
    public ScanRequest by(String chosen) {
        return new ScanRequest(code, Optional.of(chosen), externalUserId, half, partner);
    }

    /** A customer who was here before. */
    public ScanRequest again(String customer) {
        return new ScanRequest(code, userId, Optional.of(customer), half, partner);
    }

    /** The member has yet to confirm. */
    public ScanRequest unconfirmed() {
        return new ScanRequest(code, userId, externalUserId, true, partner);
    }

    /** Somebody of another company. */
    public ScanRequest fromPartner() {
        return new ScanRequest(code, userId, externalUserId, half, true);
    }
}
