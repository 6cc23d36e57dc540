/** What rules cost: benchmarks of the language and the engine, beside what else decides. {@code ./mvnw -Pbench verify} */
package io.wecompolicy.bench.rules;
