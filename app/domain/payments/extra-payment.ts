/** The reason of a refund that gives back a payment for an order which another payment had paid. */
export const PAID_TWICE = 'paid-twice'
