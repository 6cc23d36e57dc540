package io.wecompolicy.contact;

import io.wecompolicy.platform.BrokenSeal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A key of a subject. What it seals begins with one byte for the layout and four for the generation of the key. */
record SubjectKey(Id id, AesKey key) {
    private static final byte LAYOUT = 1;
    private static final int HEAD = 1 + Integer.BYTES;

    /** @param generation 1 is the first; the next one comes after an erasure */
    record Id(String tenant, String subject, int generation) {
        /** @throws BrokenSeal when the bytes have another layout */
        static Id of(String tenant, String subject, byte[] sealed) {
            if (sealed.length < HEAD || sealed[0] != LAYOUT) {
                throw new BrokenSeal("the sealed bytes have an unknown layout");
            }
            return new Id(
                    tenant, subject, ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
        }

        private byte[] bound() {
            return (tenant + "\n" + subject + "\n" + generation).getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] seal(byte[] clear) {
        byte[] box = key.seal(id.bound(), clear);
        return ByteBuffer.allocate(HEAD + box.length)
                .put(LAYOUT)
                .putInt(id.generation())
                .put(box)
                .array();
    }

    byte[] open(byte[] sealed) {
        byte[] box = new byte[sealed.length - HEAD];
        ByteBuffer.wrap(sealed, HEAD, box.length).get(box);
        return key.open(id.bound(), box);
    }
}
