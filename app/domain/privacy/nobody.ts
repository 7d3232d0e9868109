/** What stands where a person's name stood. */
export const ERASED_NAME = '已注销 · erased'

/** What stands where an order's address for mail stood: the domain is reserved and receives nothing (RFC 2606). */
export const ERASED_EMAIL = 'erased@erased.invalid'

/** What stands where a phone number stood. */
export const ERASED_PHONE = '-'
