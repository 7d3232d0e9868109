/** Whose doing it was that a line ended; GROUP: too few bought together in time; GIFT: nobody accepted it in time. */
export type CancellationCause = 'BUYER' | 'SELLER' | 'DISRUPTION' | 'PLATFORM' | 'GROUP' | 'GIFT'
