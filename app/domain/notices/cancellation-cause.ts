/** Whose doing it was that a line ended; GROUP: too few bought together in time; GIFT: nobody accepted it in time;
 * FRAUD: the card's bank took its payment for fraud. */
export type CancellationCause = 'BUYER' | 'SELLER' | 'DISRUPTION' | 'PLATFORM' | 'GROUP' | 'GIFT' | 'FRAUD'
