package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row as the contract writes them: 64-bit integers, decimals, dates and times as text. */
public record Row(List<@Nullable Object> values) {}
