/** The ways of paying the sandbox can offer; `customer_balance` stands for every method whose money arrives later. */
export type PayMethod = 'card' | 'alipay' | 'wechat_pay' | 'customer_balance'

const DAY_SECONDS = 86_400

/** Currencies buyers can be shown per wallet: docs.stripe.com/payments/alipay and /wechat-pay. */
const ALIPAY = new Set(['cny', 'aud', 'cad', 'eur', 'gbp', 'hkd', 'jpy', 'myr', 'nzd', 'sgd', 'usd'])
const WECHAT = new Set(['cny', 'aud', 'cad', 'eur', 'gbp', 'hkd', 'jpy', 'sgd', 'usd', 'dkk', 'nok', 'sek', 'chf'])

/** What the buyer may choose from: the offered methods, narrowed by currency, allowed and excluded types. */
export function eligibleMethods(currency: string, allowed?: string[], excluded: string[] = []): PayMethod[] {
	const offered: PayMethod[] = ['card']
	if (ALIPAY.has(currency)) offered.push('alipay')
	if (WECHAT.has(currency)) offered.push('wechat_pay')
	if (allowed?.includes('customer_balance')) offered.push('customer_balance')
	return offered.filter((method) => (allowed?.includes(method) ?? true) && !excluded.includes(method))
}

/** Seconds after the charge in which a refund is possible; wallets as documented, cards without a fixed end. */
export function refundWindowSeconds(method: PayMethod) {
	if (method === 'alipay') return 90 * DAY_SECONDS
	if (method === 'wechat_pay') return 180 * DAY_SECONDS
	return Infinity
}

/** Card refunds are final at once; the others are pending first. */
export const refundsAtOnce = (method: PayMethod) => method === 'card'
