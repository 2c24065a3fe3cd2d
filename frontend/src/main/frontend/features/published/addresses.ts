/** Where the rows of a dataset are had in a form. */
export const rowsAddress = (uuid: string, suffix: string) => `/data/datasets/${uuid}.${suffix}`;
