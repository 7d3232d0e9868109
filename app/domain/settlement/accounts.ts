import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** An account of the chart: its side, whether each seller has one, and its name. */
export type AccountFacts = {
	side: 'asset' | 'liability' | 'income' | 'expense'
	isPerSeller: boolean
	name: Bilingual
}

/** The chart of accounts; docs/money-flow.md explains each. */
export const ACCOUNTS = {
	provider_clearing: {
		side: 'asset',
		isPerSeller: false,
		name: { zh: '支付通道待清算款', en: 'Held by the payment provider' },
	},
	bank: { side: 'asset', isPerSeller: false, name: { zh: '银行存款', en: 'Bank' } },
	seller_collected: {
		side: 'asset',
		isPerSeller: true,
		name: { zh: '卖家代收款', en: 'Collected by the seller on arrival' },
	},
	seller_pending: {
		side: 'liability',
		isPerSeller: true,
		name: { zh: '应付卖家款：待结算', en: 'Due to sellers, pending' },
	},
	seller_payable: {
		side: 'liability',
		isPerSeller: true,
		name: { zh: '应付卖家款：可付', en: 'Due to sellers, payable' },
	},
	payouts_in_transit: { side: 'liability', isPerSeller: false, name: { zh: '在途付款', en: 'Payouts on their way' } },
	refunds_owed: { side: 'liability', isPerSeller: false, name: { zh: '应退买家款', en: 'Refunds owed to buyers' } },
	disputed: {
		side: 'asset',
		isPerSeller: false,
		name: { zh: '银行争议中的款项', en: 'Held by the buyer’s bank in disputes' },
	},
	commission_deferred: {
		side: 'liability',
		isPerSeller: false,
		name: { zh: '递延佣金', en: 'Commission not yet earned' },
	},
	commission: { side: 'income', isPerSeller: false, name: { zh: '佣金收入', en: 'Commission earned' } },
	advertising: { side: 'income', isPerSeller: false, name: { zh: '推广收入', en: 'Advertising earned' } },
	platform_discounts: {
		side: 'expense',
		isPerSeller: false,
		name: { zh: '平台承担优惠', en: 'Discounts borne by the platform' },
	},
	goodwill: { side: 'expense', isPerSeller: false, name: { zh: '平台补偿支出', en: 'Goodwill paid by the platform' } },
	dispute_losses: {
		side: 'expense',
		isPerSeller: false,
		name: { zh: '拒付损失', en: 'Losses by disputes' },
	},
	provider_fees: {
		side: 'expense',
		isPerSeller: false,
		name: { zh: '支付手续费', en: 'Fees of the payment provider' },
	},
} as const satisfies Record<string, AccountFacts>

/** The code of an account. */
export type AccountCode = keyof typeof ACCOUNTS
