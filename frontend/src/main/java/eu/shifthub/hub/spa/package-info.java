/** The server's side of the single-page application: its page, theme and content security policy. */
@NullMarked
package eu.shifthub.hub.spa;

import org.jspecify.annotations.NullMarked;
