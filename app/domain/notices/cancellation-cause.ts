/** Whose doing it was that a line ended. */
export type CancellationCause = 'BUYER' | 'SELLER' | 'DISRUPTION' | 'PLATFORM'
