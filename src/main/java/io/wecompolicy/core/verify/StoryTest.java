package io.wecompolicy.core.verify;

import java.time.Instant;

/**
 * One test of a scenario file, ready to be run.
 *
 * @param given fixtures, the test's and the case's own, merged in this order
 */
record StoryTest(CaseName name, Instant now, Node.Entries given, Expectation expected) {}
