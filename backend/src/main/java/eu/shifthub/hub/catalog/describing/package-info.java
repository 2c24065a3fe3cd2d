/** What people say of a dataset in the words of HealthDCAT-AP: kept, proposed, checked and measured. */
@NullMarked
package eu.shifthub.hub.catalog.describing;

import org.jspecify.annotations.NullMarked;
