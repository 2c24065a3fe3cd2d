package eu.shifthub.hub.identity;

/** A principal that knows which viewer it stands for; every authentication of the hub has one. */
public interface ViewerPrincipal {
    Viewer viewer();
}
