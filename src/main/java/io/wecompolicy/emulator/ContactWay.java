package io.wecompolicy.emulator;

import java.time.Instant;
import java.util.List;

/**
 * A live code (联系我).
 *
 * @param type 1 for one member, 2 for several
 * @param scene 1 mini-program button, 2 QR code
 */
record ContactWay(
        String configId,
        int type,
        int scene,
        int style,
        String remark,
        boolean skipVerify,
        String state,
        List<String> users,
        List<Integer> parties,
        Instant createdAt) {

    String qrCode() {
        return scene == 2 ? "http://p.qpic.cn/wwhead/" + configId + "/0" : "";
    }
}
