/** The version of Sanity's HTTP API that site, Studio and importer speak. */
export const apiVersion = '2025-02-19'
