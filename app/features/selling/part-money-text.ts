import type { Catalogue } from '#app/ui/text/language.tsx'

interface PartMoneyText {
	sum: string
	ofWhichShipping: string
	refunded: string
	left: string
	commission: string
	commissionBack: string
	books: string
	papers: Record<'INVOICE' | 'CREDIT_NOTE', string>
}

export const partMoneyText: Catalogue<PartMoneyText> = {
	zh: {
		sum: '买家付给您',
		ofWhichShipping: '其中运费',
		refunded: '退给买家',
		left: '退后净额',
		commission: '平台佣金',
		commissionBack: '退款时佣金按比例退还，每一笔见',
		books: '结算与付款',
		papers: { INVOICE: '账单', CREDIT_NOTE: '退款单' },
	},
	en: {
		sum: 'The buyer pays you',
		ofWhichShipping: 'of which shipping',
		refunded: 'Went back to the buyer',
		left: 'What is left',
		commission: 'Commission',
		commissionBack: 'A refund gives its share of the commission back: see every entry under',
		books: 'Money and payouts',
		papers: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note' },
	},
}
