/** Where a photo of a claim lies among the private files. */
export const photoFile = (name: string) => `claims/${name}.jpg`
