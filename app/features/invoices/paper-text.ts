import type { Catalogue } from '#app/ui/text/language.tsx'

interface PaperText {
	invoice: string
	creditNote: string
	isNoFapiao: string
	seller: string
	buyer: string
	phone: (phone: string) => string
	order: string
	paidAt: string
	issuedAt: string
	invoiceOfNote: string
	noInvoice: string
	reason: string
	settledAt: string
	thing: string
	qty: string
	list: string
	discount: string
	paid: string
	credited: string
	discountKinds: Record<string, string>
	otherDiscount: string
	fundedBy: Record<'platform' | 'seller', (kind: string, amount: string) => string>
	sumList: string
	sumSellerDiscount: string
	sumPlatformDiscount: string
	sumShipping: string
	total: string
	creditedBefore: (number: string) => string
	net: string
	creditTotal: string
	reasons: Record<string, string>
	otherReason: string
	demo: string
	page: (page: number, of: number) => string
}

/** The words printed on invoices and credit notes. */
export const paperText: Catalogue<PaperText> = {
	zh: {
		invoice: '账单',
		creditNote: '退款单',
		isNoFapiao: '本单是交易凭据，不是税务发票。需要发票请在订单页申请。',
		seller: '卖方',
		buyer: '买方',
		phone: (phone) => `电话 ${phone}`,
		order: '订单',
		paidAt: '付款时间',
		issuedAt: '开具时间',
		invoiceOfNote: '对应账单',
		noInvoice: '退款时尚未开账单',
		reason: '原因',
		settledAt: '退款到账',
		thing: '内容',
		qty: '数量',
		list: '原价',
		discount: '优惠',
		paid: '实付',
		credited: '退回',
		discountKinds: {
			last_minute: '临期优惠',
			early_bird: '早订优惠',
			kept_price: '改约保留原价',
			length_of_stay: '连住优惠',
			package: '套餐优惠',
			coupon: '优惠券',
			promotion: '活动优惠',
		},
		otherDiscount: '优惠',
		fundedBy: {
			platform: (kind, amount) => `${kind} ${amount}（平台承担）`,
			seller: (kind, amount) => `${kind} ${amount}（卖家承担）`,
		},
		sumList: '原价合计',
		sumSellerDiscount: '卖家承担的优惠',
		sumPlatformDiscount: '平台承担的优惠',
		sumShipping: '其中运费',
		total: '实付合计',
		creditedBefore: (number) => `开单前已退（${number}）`,
		net: '退后净额',
		creditTotal: '退回合计',
		reasons: {
			claim: '售后退款',
			changed: '改期或换场次差价',
			'paid-twice': '重复付款',
			'paid-too-late': '付款到得太晚，东西已经没有了',
		},
		otherReason: '取消或售后',
		demo: '演示数据：卖方为虚构，本单不作任何凭据。',
		page: (page, of) => `第 ${page} 页，共 ${of} 页`,
	},
	en: {
		invoice: 'Invoice',
		creditNote: 'Credit note',
		isNoFapiao: 'This is a record of the sale, not a tax fapiao. A fapiao can be asked for on the page of the order.',
		seller: 'Seller',
		buyer: 'Buyer',
		phone: (phone) => `Phone ${phone}`,
		order: 'Order',
		paidAt: 'Paid',
		issuedAt: 'Issued',
		invoiceOfNote: 'Invoice',
		noInvoice: 'No invoice had been written when the money went back',
		reason: 'Reason',
		settledAt: 'Money back',
		thing: 'What',
		qty: 'Quantity',
		list: 'List price',
		discount: 'Discount',
		paid: 'Paid',
		credited: 'Goes back',
		discountKinds: {
			last_minute: 'Last minute',
			early_bird: 'Early bird',
			kept_price: 'Price kept at the change',
			length_of_stay: 'Length of stay',
			package: 'Package',
			coupon: 'Coupon',
			promotion: 'Promotion',
		},
		otherDiscount: 'Discount',
		fundedBy: {
			platform: (kind, amount) => `${kind} ${amount} (paid by the platform)`,
			seller: (kind, amount) => `${kind} ${amount} (paid by the seller)`,
		},
		sumList: 'Sum of list prices',
		sumSellerDiscount: 'Discounts paid by the seller',
		sumPlatformDiscount: 'Discounts paid by the platform',
		sumShipping: 'Shipping in it',
		total: 'Paid in all',
		creditedBefore: (number) => `Given back before (${number})`,
		net: 'Left after that',
		creditTotal: 'Goes back in all',
		reasons: {
			claim: 'Agreed after a claim',
			changed: 'Cheaper after a change',
			'paid-twice': 'Paid twice',
			'paid-too-late': 'Paid too late, it was gone',
		},
		otherReason: 'Cancellation or claim',
		demo: 'Demonstration data: the seller is invented; this paper proves nothing.',
		page: (page, of) => `Page ${page} of ${of}`,
	},
}
