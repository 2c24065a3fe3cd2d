@NullMarked
package eu.shifthub.hub.source.sftp;

import org.jspecify.annotations.NullMarked;
