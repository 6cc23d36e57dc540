package io.wecompolicy.mirror;

/** Goes through one kind of WeCom's lists, page by page, and names what seems to differ. */
interface Step {
    Scope scope();

    /**
     * Reads the page at the run's place; outside any transaction.
     *
     * @return unread when WeCom did not answer: the same page comes again
     */
    Reading<Stride> page(Run run);
}
