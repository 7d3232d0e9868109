import type { ClaimRefusal } from '#app/domain/claims/claim-refusal.ts'
import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PapersText {
	title: string
	lead: string
	toOrder: string
	invoices: string
	kinds: Record<InvoiceKind, string>
	otherLanguage: string
	none: string
	unpaid: string
	demand: string
	goods: string
	claim: string
	/** Why nothing can be claimed of goods now. */
	refusals: Record<ClaimRefusal, string>
	claims: string
	faults: Record<'not-paid', string>
}

export const papersText: Catalogue<PapersText> = {
	zh: {
		title: '账单、发票与售后',
		lead: '每家卖家各开一份账单，退款到账后有退款单；发票也在这里申请。',
		toOrder: '回到订单',
		invoices: '账单',
		kinds: { INVOICE: '账单', CREDIT_NOTE: '退款单' },
		otherLanguage: 'English',
		none: '全部送达或用过后自动开出，也可以现在就开。',
		unpaid: '付款后可以开。',
		demand: '现在开账单',
		goods: '收到的东西有问题？',
		claim: '有问题或退货',
		refusals: {
			not_goods: '不在售后范围',
			not_delivered: '还没送达',
			no_return: '不在售后范围',
			too_late: '售后期限已过',
			nothing_left: '已全部退款',
			already_open: '售后处理中',
		},
		claims: '这张订单的售后',
		faults: { 'not-paid': '还没有收到付款，付款后可以开账单。' },
	},
	en: {
		title: 'Invoices, fapiao and claims',
		lead: 'Each seller writes an invoice of its own; a refund that has arrived makes a credit note. A fapiao is asked for here too.',
		toOrder: 'Back to order',
		invoices: 'Invoices',
		kinds: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note' },
		otherLanguage: '中文',
		none: 'It is written by itself once all has been delivered or used, or now if you like.',
		unpaid: 'It can be written once the order is paid.',
		demand: 'Write the invoice now',
		goods: 'Something wrong with what came?',
		claim: 'Report or return',
		refusals: {
			not_goods: 'Nothing to claim',
			not_delivered: 'Not delivered yet',
			no_return: 'Nothing to claim',
			too_late: 'The time for claims is over',
			nothing_left: 'Refunded in full',
			already_open: 'A claim is open',
		},
		claims: 'Claims on this order',
		faults: { 'not-paid': 'No payment has come yet. The invoice can be written once it has.' },
	},
}
