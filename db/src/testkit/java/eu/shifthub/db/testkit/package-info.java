/** Servers of others that tests of several modules run. */
@NullMarked
package eu.shifthub.db.testkit;

import org.jspecify.annotations.NullMarked;
