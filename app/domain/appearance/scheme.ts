/** How a visitor wants pages coloured: by day, by night, or as the device says. */
export const SCHEMES = ['device', 'day', 'night'] as const

export type Scheme = (typeof SCHEMES)[number]

/** Whether something read from outside is a scheme. */
export const isScheme = (value: unknown): value is Scheme => SCHEMES.some((scheme) => scheme === value)
