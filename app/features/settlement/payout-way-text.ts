import type { Catalogue } from '#app/ui/text/language.tsx'

interface PayoutWayText {
	way: string
	lead: string
	ways: Record<'bank_file' | 'stripe', string>
	hints: Record<'bank_file' | 'stripe', string>
	account: string
	accountHint: string
	save: string
	saved: string
	blocked: (reason: string) => string
	atProvider: string
	takenBack: (amount: string) => string
	states: Record<string, string>
	transfers: string
	transfersLead: string
	faults: Record<string, string>
}

export const payoutWayText: Catalogue<PayoutWayText> = {
	zh: {
		way: '付款方式',
		lead: '选择货款怎样付给您；更改只影响以后的付款。',
		ways: { bank_file: '银行转账', stripe: '转入 Stripe 账户' },
		hints: {
			bank_file: '随当天的付款文件付到下方的收款账户。',
			stripe: '每天一次转入您的 Stripe 关联账户。付款后又发生的退款会先从已转款项中退回，退不了的从下一次付款中扣除。',
		},
		account: 'Stripe 账户编号',
		accountHint: '仅选择 Stripe 时填写。以 acct_ 开头，在 Stripe 后台的账户设置里可以找到',
		save: '保存付款方式',
		saved: '已保存。此后的付款按新方式进行。',
		blocked: (reason) => `上次转账被拒绝：${reason} 款项已退回可付金额，请检查账户后重新保存。`,
		atProvider: 'Stripe',
		takenBack: (amount) => `已退回 ${amount}`,
		states: { PENDING: '待转', SENT: '等待结果', PAID: '已转入', FAILED: '被拒绝' },
		transfers: '通过支付机构的转账',
		transfersLead:
			'选择 Stripe 的卖家，每天自动转账一次。被拒绝的款项已退回卖家的可付金额，次日再付；“等待结果”的会自动查询，不会重复转账。',
		faults: {
			way: '请选择付款方式。',
			account: '账户编号以 acct_ 开头，后面是字母和数字。付款方式未作更改。',
			'unknown-account': 'Stripe 没有这个账户，或它没有与本平台关联。付款方式未作更改，请核对编号。',
			'account-not-ready': '这个账户还不能收款。请先在 Stripe 后台补全资料；付款方式未作更改。',
			'account-taken': '这个账户已属于另一家店，未作更改。请填写您自己的账户编号。',
			'out-of-reach': '暂时连不上 Stripe，付款方式未作更改。请过几分钟再试。',
		},
	},
	en: {
		way: 'How you are paid',
		lead: 'Choose how your money reaches you; a change counts for later payouts only.',
		ways: { bank_file: 'Bank transfer', stripe: 'To a Stripe account' },
		hints: {
			bank_file: 'With the day’s payment file, to the bank account below.',
			stripe:
				'Once a day to your connected Stripe account. A refund that comes later is taken back from it; what cannot be is taken off the next payout.',
		},
		account: 'Stripe account',
		accountHint: 'Only for Stripe. Begins with acct_; you find it in the settings of your Stripe dashboard',
		save: 'Save how you are paid',
		saved: 'Saved. Payouts from now on go this way.',
		blocked: (reason) =>
			`Your last transfer was refused: ${reason} The money is payable again; please check the account and save it anew.`,
		atProvider: 'Stripe',
		takenBack: (amount) => `${amount} taken back`,
		states: { PENDING: 'Ordered', SENT: 'Awaiting word', PAID: 'Arrived', FAILED: 'Refused' },
		transfers: 'Transfers through the payment provider',
		transfersLead:
			'Sellers who chose Stripe are paid once a day without a person. What was refused is payable again and tried the next day; what awaits word is asked about, never sent twice.',
		faults: {
			way: 'Please choose how you want to be paid.',
			account: 'An account begins with acct_, then letters and digits. Nothing was changed.',
			'unknown-account':
				'Stripe knows no such account, or it is not connected with us. Nothing was changed; please check it.',
			'account-not-ready':
				'This account cannot receive money yet. Please complete it in your Stripe dashboard; nothing was changed.',
			'account-taken': 'This account belongs to another shop. Nothing was changed; please enter your own.',
			'out-of-reach': 'Stripe is out of reach just now. Nothing was changed; please try again in a few minutes.',
		},
	},
}
