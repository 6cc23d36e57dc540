package io.wecompolicy.emulator;

/** Our own writes as callbacks: the documentation denies them, practitioners have seen them. */
final class Echo {
    private final Mischief mischief;
    private final Events events;

    Echo(Mischief mischief, Events events) {
        this.mischief = mischief;
        this.events = events;
    }

    void edited(Company company, Relation relation) {
        if (mischief.echo()) {
            events.contact(company, "edit_external_contact", relation);
        }
    }
}
