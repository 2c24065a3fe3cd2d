/** Servers outside the hub that tests of several modules run: JDK, their own libraries, and nothing of the hub. */
@NullMarked
package eu.shifthub.hub.testkit;

import org.jspecify.annotations.NullMarked;
