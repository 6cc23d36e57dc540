package io.wecompolicy.wecom.callback;

import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.wecom.WecomConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The locks of one app's callback: signature, encryption, receiver. During a rotation the previous token and the previous
 * key are taken too, each by itself, because WeCom's console may change either.
 */
final class CallbackCipher {
    private final List<String> tokens;
    private final List<AesKey> keys;
    private final String receiveId;

    CallbackCipher(WecomConfig.App app) {
        this(
                Stream.concat(Stream.of(app.token()), app.previousToken().stream())
                        .toList(),
                Stream.concat(Stream.of(app.encodingAesKey()), app.previousEncodingAesKey().stream())
                        .toList(),
                app.receiveId().orElse(app.corpId()));
    }

    CallbackCipher(List<String> tokens, List<String> keys, String receiveId) {
        this.tokens = List.copyOf(tokens);
        this.keys = keys.stream().map(AesKey::new).toList();
        this.receiveId = receiveId;
    }

    /**
     * The message inside, once all three locks open.
     *
     * @throws CallbackRefused 403 for a wrong signature or receiver, 400 for a text that no key opens
     */
    byte[] open(Signature signature, String encrypted) throws CallbackRefused {
        if (!isSigned(signature, encrypted)) {
            throw new CallbackRefused(ProblemType.FORBIDDEN, "the signature does not fit; check the token of the app");
        }
        byte[] bytes = base64(encrypted);
        boolean decrypted = false;
        for (AesKey key : keys) {
            Optional<AesKey.Clear> clear = key.decrypt(bytes);
            if (clear.isPresent() && clear.get().isFor(receiveId)) {
                return clear.get().message();
            }
            decrypted |= clear.isPresent();
        }
        if (decrypted) {
            throw new CallbackRefused(
                    ProblemType.FORBIDDEN, "it is for another receiver; check corp-id and receive-id of the app");
        }
        throw CallbackRefused.unreadable("it does not decrypt; check the encoding-aes-key of the app");
    }

    private boolean isSigned(Signature signature, String encrypted) {
        byte[] given = signature.value().getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        // All tokens are always tried, so that the time says nothing.
        for (String token : tokens) {
            fits |= MessageDigest.isEqual(given, expected(token, signature, encrypted));
        }
        return fits;
    }

    private static byte[] expected(String token, Signature signature, String encrypted) {
        String[] parts = {token, signature.timestamp(), signature.nonce(), encrypted};
        Arrays.sort(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    private static byte[] base64(String encrypted) throws CallbackRefused {
        try {
            return Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw CallbackRefused.unreadable("the encrypted text is not Base64");
        }
    }
}
