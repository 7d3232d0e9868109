/** Under which name a visitor's unpaid orders are counted: the account's, else the basket's; null for a visitor without either. */
export function visitorName({ accountId, cartId }: { accountId: number | null; cartId: string | null }): string | null {
	if (accountId !== null) return `account:${accountId}`
	return cartId === null ? null : `cart:${cartId}`
}
