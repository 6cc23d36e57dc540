package io.wecompolicy.mirror;

import io.wecompolicy.contact.TagLibrary;
import io.wecompolicy.contact.TagLibrary.LibraryTag;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.Reading.Unread;
import io.wecompolicy.mirror.TagLibraryReader.ReadTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads all corp tags. A renamed tag is renamed for all who carry it, a deleted one goes: neither is a change of tags. */
@ApplicationScoped
class TagLibraryTreatment implements Treatment {
    private final TagLibraryReader reader;
    private final TagLibrary library;
    private final Findings findings;
    private final Backoff backoff;
    private final Clock clock;

    TagLibraryTreatment(TagLibraryReader reader, TagLibrary library, Findings findings, Backoff backoff, Clock clock) {
        this.reader = reader;
        this.library = library;
        this.findings = findings;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public ReadKind kind() {
        return ReadKind.TAG_LIBRARY;
    }

    @Override
    public Judgement read(DueRead read, Instant began) {
        Reading<List<ReadTag>> reading = reader.tags(read.subject().corp());
        if (reading instanceof Unread<List<ReadTag>> unread) {
            return () -> backoff.after(read, unread, clock.instant());
        }
        List<ReadTag> shown = reading.found().orElse(List.of());
        return () -> take(read, read.subject().corp(), shown);
    }

    private Outcome take(DueRead read, CorpId corp, List<ReadTag> shown) {
        TagLibrary.Changes changes = library.replace(
                corp,
                shown.stream()
                        .map(tag -> new LibraryTag(
                                tag.id(), tag.groupId(), tag.groupName(), tag.name(), tag.groupPlace(), tag.place()))
                        .toList());
        findings.count(read, "tag-renamed", changes.renamed());
        findings.count(read, "tag-deleted", changes.deleted());
        findings.count(read, "tag-added", changes.added());
        return Outcome.DONE;
    }
}
