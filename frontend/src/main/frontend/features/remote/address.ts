/** The page about a dataset of another catalog. */
export const addressOf = (id: string) => `/catalog/remote/${encodeURIComponent(id)}`;
