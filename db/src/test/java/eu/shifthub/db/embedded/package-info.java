@NullMarked
package eu.shifthub.db.embedded;

import org.jspecify.annotations.NullMarked;
