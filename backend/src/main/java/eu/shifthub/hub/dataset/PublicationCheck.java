package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;

/**
 * Judges before its publication is asked for, and again before it is approved, whether a dataset is described well enough;
 * implemented by upper rooms.
 */
public interface PublicationCheck {
    /**
     * Refuses with a problem for each property that is missing.
     *
     * @param sensitivity with which it shall be published
     */
    void check(Dataset dataset, Sensitivity sensitivity);
}
