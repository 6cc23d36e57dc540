package io.wecompolicy.emulator;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh WeCom with a clock that stands still, and a caller with a good token. */
abstract class ApiTest {
    final MovableClock clock = new MovableClock();
    EmulatedWecom wecom;
    Caller caller;

    @BeforeEach
    void startWecom() throws IOException {
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample().withClock(clock));
        caller = new Caller(wecom.baseUrl()).authorised();
    }

    @AfterEach
    void stopWecom() {
        wecom.close();
    }

    int code(String path, String body) {
        return caller.postQuoted(path, body).get("errcode").asInt();
    }

    int getCode(String path) {
        return caller.get(path).get("errcode").asInt();
    }

    Scan aCustomer() {
        return wecom.people().scan(ScanRequest.of(SampleCorp.METRO).by("lisi"));
    }

    static String markTag(Scan scan, String tagId) {
        return "{'userid':'" + scan.userId() + "','external_userid':'" + scan.externalUserId() + "','add_tag':['"
                + tagId + "']}";
    }

    static String welcome(String code) {
        return "{'welcome_code':'" + code + "','text':{'content':'您好'}}";
    }
}
