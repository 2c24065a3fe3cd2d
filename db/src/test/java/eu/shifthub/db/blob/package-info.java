@NullMarked
package eu.shifthub.db.blob;

import org.jspecify.annotations.NullMarked;
