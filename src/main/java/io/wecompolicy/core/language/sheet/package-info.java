/** Decision tables: the sheets of workbooks and CSV files become grids, their rows rule text, and that the model. */
@NullMarked
package io.wecompolicy.core.language.sheet;

import org.jspecify.annotations.NullMarked;
