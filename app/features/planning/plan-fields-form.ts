/** How the field of a variant's plan is named. */
export const planField = (variantId: number) => `qty-${variantId}`
