package io.wecompolicy.channel;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * How a customer reaches one member of a live code alone.
 *
 * @param link the member's acquisition link (获客链接), to which the scan page sends on; empty when there is none
 * @param qrCode address of the picture of the member's own code, which the scan page shows; empty when there is none
 */
public record PersonalCode(String userId, String link, String qrCode) {
    public PersonalCode {
        userId = requireNonNullElse(userId, "");
        link = requireNonNullElse(link, "");
        qrCode = requireNonNullElse(qrCode, "");
    }

    boolean isAddressed() {
        return isAddress(link) && isAddress(qrCode) && !(link.isEmpty() && qrCode.isEmpty());
    }

    private static boolean isAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
