package io.wecompolicy.emulator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One path of the server API.
 *
 * @param path behind {@code /cgi-bin/}
 * @param open whether it needs no token
 * @param json whether the content is JSON; uploads are not
 * @param defaults the fields that are there, empty, even when the call is refused
 * @param lease taken before the answer is worked out, so that parallel calls collide as they do at WeCom
 */
record Endpoint(
        String path,
        boolean open,
        boolean json,
        Map<String, Object> defaults,
        Function<Call, Lease> lease,
        Function<Call, Body> answer) {

    /** The arrays are printed empty in refusals. */
    static Endpoint of(String path, Function<Call, Body> answer, String... arrays) {
        Map<String, Object> defaults = Stream.of(arrays).collect(Collectors.toMap(name -> name, name -> List.of()));
        return new Endpoint(path, false, true, defaults, call -> Lease.NONE, answer);
    }

    static Endpoint open(String path, Function<Call, Body> answer) {
        return new Endpoint(path, true, true, Map.of(), call -> Lease.NONE, answer);
    }

    static Endpoint upload(String path, Function<Call, Body> answer) {
        return new Endpoint(path, false, false, Map.of(), call -> Lease.NONE, answer);
    }

    Endpoint leasing(Function<Call, Lease> taken) {
        return new Endpoint(path, open, json, defaults, taken, answer);
    }
}
