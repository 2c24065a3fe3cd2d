@NullMarked
package eu.shifthub.db.backup;

import org.jspecify.annotations.NullMarked;
