package eu.shifthub.hub.platform;

import java.util.UUID;

/** Names any resource of the hub across rooms: its kind in lower case ({@code dataset}, {@code workspace}) and its id. */
public record ResourceRef(String kind, UUID id) {}
