package io.wecompolicy.mirror;

import io.wecompolicy.mirror.Reading.Found;
import io.wecompolicy.mirror.Reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads a customer, and judges one relation. */
@ApplicationScoped
class ContactTreatment implements Treatment {
    private final ContactReader reader;
    private final ContactJudge judge;
    private final Backoff backoff;
    private final MirrorConfig config;
    private final Clock clock;

    ContactTreatment(ContactReader reader, ContactJudge judge, Backoff backoff, MirrorConfig config, Clock clock) {
        this.reader = reader;
        this.judge = judge;
        this.backoff = backoff;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public ReadKind kind() {
        return ReadKind.CONTACT;
    }

    @Override
    public Judgement read(DueRead read, Instant began) {
        Subject subject = read.subject();
        Reading<ReadContact> reading = reader.read(subject.corp(), subject.objectId(), config.readTimeout());
        if (reading instanceof Unread<ReadContact> unread) {
            return () -> backoff.after(read, unread, clock.instant());
        }
        Optional<ReadContact> contact =
                reading instanceof Found<ReadContact> found ? Optional.of(found.value()) : Optional.empty();
        return () -> judge.judge(read, contact, began);
    }
}
